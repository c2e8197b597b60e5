// SQL that names the row `t` for a person, in terms of what is in a card, scene or event; a rule's finding begins with it.
// For the rules of check_rows.cpp and check_relations.cpp.
#pragma once

#define IN_CARD "'card ' || coalesce((SELECT slug FROM card AS c WHERE c.id = t.card), t.card) || "
#define IN_SCENE "'scene ' || coalesce((SELECT slug FROM scene AS s WHERE s.id = t.scene), t.scene) || "
#define IN_EVENT "'event ' || coalesce((SELECT slug FROM event AS e WHERE e.id = t.event), t.event) || "
#define OF_LIFE "'life of card ' || coalesce((SELECT slug FROM card AS c WHERE c.id = t.card), t.card)"
#define IN_HOLDING "'holding ' || t.id || "
#define IN_STEP IN_SCENE "', step ' || (t.step + 1) || "
