#include "app/author/rules.h"

#include <algorithm>
#include <set>

#include "app/author/nearest.h"

namespace azetta::author {
namespace {

std::string quoted(std::string_view word) {
  return "\"" + std::string(word) + "\"";
}

class Rules {
 public:
  Rules(const PackSource& pack, Findings& out) : pack_(pack), out_(out) {
    cards_ = pack.card_slugs;
    for (const auto& [slug, image] : pack.images) images_.push_back(slug);
    for (const model::Source& source : pack.catalogue.sources) sources_.push_back(source.slug);
    for (const KindSource& kind : pack.kinds) kinds_.push_back(kind.kind.slug);
    for (const TermSource& term : pack.terms) terms_.push_back(term.slug.value);
    for (const PlaceSource& place : pack.places) places_.push_back(place.slug.value);
    for (const model::Lane& lane : pack.catalogue.lanes) lanes_.push_back(lane.slug);
  }

  void check() {
    check_card_ref(pack_.hero, kPackFile);
    check_image_ref(pack_.selvedge, kPackFile);
    for (const KindSource& kind : pack_.kinds) {
      check_image_ref(kind.band, kPackFile);
      check_image_ref(kind.picture, kPackFile);
    }
    for (const AttractSource& item : pack_.attract) {
      check_image_ref(item.image, kPackFile);
      check_card_ref(item.card, kPackFile);
    }
    for (const TermSource& term : pack_.terms) {
      check_source_refs(term.sources, kGlossaryFile);
      check_card_ref(term.card, kGlossaryFile);
    }
    for (const PlaceSource& place : pack_.places) check_card_ref(place.card, kPlacesFile);
    for (const EventSource& event : pack_.events) check_event(event);
    for (const CardSource& card : pack_.cards) check_card(card);
  }

 private:
  static bool has(const std::vector<std::string>& list, const std::string& word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  }
  void unknown(std::string_view rule, const Ref& ref, const std::string& path, std::string_view what,
               const std::vector<std::string>& known, std::string_view otherwise) {
    if (!ref || has(known, ref.value)) return;
    out_.error(rule, path, ref.line,
               "there is no " + std::string(what) + " " + quoted(ref.value) +
                   did_you_mean(ref.value, known, otherwise));
  }
  void check_card_ref(const Ref& ref, const std::string& path) {
    unknown("reference.card", ref, path, "card", cards_, "add cards/" + ref.value + "/ or correct the name");
  }
  void check_image_ref(const Ref& ref, const std::string& path) {
    unknown("reference.image", ref, path, "picture", images_, "add its file to images/ or correct the name");
  }
  void check_source_refs(const std::vector<Ref>& refs, const std::string& path) {
    if (pack_.unreadable.contains(kSourcesFile)) return;
    for (const Ref& ref : refs) {
      unknown("reference.source", ref, path, "source", sources_,
              "add it to sources.toml or correct the name");
    }
  }

  void check_event(const EventSource& event) {
    unknown("reference.lane", event.lane, kTimelineFile, "lane", lanes_,
            "add it as a [[lane]] or correct the name");
    if (!pack_.unreadable.contains(kPlacesFile)) {
      unknown("reference.place", event.place, kTimelineFile, "place", places_,
              "add it to places.toml or correct the name");
    }
    check_source_refs(event.sources, kTimelineFile);
    for (const Ref& card : event.cards) check_card_ref(card, kTimelineFile);
  }

  void check_card(const CardSource& card) {
    unknown("reference.kind", card.kind, card.path, "kind", kinds_,
            "add it to pack.toml as a [[kind]] or correct the name");
    check_image_ref(card.image, card.path);
    std::set<std::string> related;
    for (const Ref& ref : card.related) {
      check_card_ref(ref, card.path);
      if (ref.value == card.slug) {
        out_.error("reference.self", card.path, ref.line,
                   "the card is related to itself; remove " + quoted(ref.value));
      } else if (!related.insert(ref.value).second) {
        out_.error("key.twice", card.path, ref.line,
                   quoted(ref.value) + " stands twice in \"related\"; remove one");
      }
    }
    if (card.related.empty()) {
      out_.warn("card.dead-end", card.path, 0, "the card leads nowhere; add related = [\"…\"]");
    }
    for (const FactSource& fact : card.facts) check_source_refs(fact.sources, card.path);
    for (const DisputeSource& dispute : card.disputes) {
      for (const PositionSource& position : dispute.positions) check_source_refs(position.sources, card.path);
    }
    if (card.scene) check_scene(*card.scene);
    for (const CardWords& words : card.words) check_words_of(card, words);
    check_optional_texts(card);
  }

  // What may be left out is left out in every language, or a visitor would read it in somebody else's.
  void check_optional_texts(const CardSource& card) {
    // text_of: null where its place itself is missing, which has been said.
    const auto need_everywhere = [&](const auto& text_of, const std::string& what) {
      const auto there = [&](const CardWords& words) {
        const std::string* text = text_of(words);
        return text && !text->empty();
      };
      if (std::none_of(card.words.begin(), card.words.end(), there)) return;
      for (const CardWords& words : card.words) {
        const std::string* text = text_of(words);
        if (words.whole && text) need(*text, words, pack_.catalogue.languages[words.lang].partial, what);
      }
    };
    need_everywhere([](const CardWords& words) { return &words.text.subtitle; },
                    "the text's head has no \"subtitle\", which other languages have; write it or leave it out in all");
    for (const DisputeSource& dispute : card.disputes) {
      const std::string& key = dispute.key.value;
      need_everywhere(
          [&](const CardWords& words) {
            const auto at = words.disputes.find(key);
            return at == words.disputes.end() ? nullptr : &at->second.text;
          },
          "dispute " + quoted(key) + " has no introduction, which other languages have; write it or leave it out in all");
    }
  }

  void check_scene(const SceneSource& scene) {
    check_image_ref(scene.ground, scene.path);
    std::vector<std::string> sides, units;
    for (const SideSource& side : scene.sides) sides.push_back(side.key.value);
    for (const UnitSource& unit : scene.units) units.push_back(unit.key.value);
    std::set<std::string> placed;
    for (const UnitSource& unit : scene.units) {
      unknown("reference.side", unit.side, scene.path, "side", sides,
              "add it as a [[side]] or correct the name");
      check_card_ref(unit.person, scene.path);
      for (const ClaimSource& claim : unit.strength) check_source_refs(claim.sources, scene.path);
    }
    std::vector<std::string> tellings;
    for (const ReconstructionSource& telling : scene.reconstructions) {
      tellings.push_back(telling.key.value);
      check_source_refs(telling.sources, scene.path);
    }
    const auto check_only = [&](const Ref& only) {
      unknown("reference.reconstruction", only, scene.path, "reconstruction", tellings,
              "add it as a [[reconstruction]] or correct the name");
    };
    for (const StepSource& step : scene.steps) {
      check_source_refs(step.sources, scene.path);
      check_only(step.only);
      for (const PlacementSource& place : step.places) check_only(place.only);
      for (const ArrowSource& arrow : step.arrows) check_only(arrow.only);
      for (const PlacementSource& place : step.places) {
        unknown("reference.unit", place.unit, scene.path, "unit", units,
                "add it as a [[unit]] or correct the name");
        placed.insert(place.unit.value);
      }
      for (const ArrowSource& arrow : step.arrows) {
        unknown("reference.side", arrow.side, scene.path, "side", sides,
                "add it as a [[side]] or correct the name");
      }
    }
    for (const UnitSource& unit : scene.units) {
      if (!placed.contains(unit.key.value)) {
        out_.warn("scene.unused-unit", scene.path, unit.key.line,
                  "the unit " + quoted(unit.key.value) + " stands in no step; place or remove it");
      }
    }
  }

  // A language's words against what card.toml and scene.toml announce.
  void check_words_of(const CardSource& card, const CardWords& words) {
    const bool partial = pack_.catalogue.languages[words.lang].partial;
    for (const Link& link : words.links) {
      if (link.card && !has(cards_, link.slug)) {
        out_.error("reference.card", words.path, link.line,
                   "there is no card " + quoted(link.slug) +
                       did_you_mean(link.slug, cards_, "add cards/" + link.slug + "/ or remove the link"));
      } else if (!link.card && !has(terms_, link.slug) && !pack_.unreadable.contains(kGlossaryFile)) {
        out_.error("reference.term", words.path, link.line,
                   "there is no term " + quoted(link.slug) +
                       did_you_mean(link.slug, terms_, "add it to glossary.toml or remove the link"));
      }
    }
    if (!words.whole) return;
    if (card.image) {
      need(words.text.alt, words, partial,
           "the picture has no \"alt\"; describe it for those who do not see it");
      need(words.text.caption, words, partial, "the picture has no \"caption\"; say what it shows");
    }
    std::vector<std::string> facts, disputes, steps;
    for (const FactSource& fact : card.facts) {
      facts.push_back(fact.key.value);
      check_section(words.facts, "fact", fact.key.value, false, words, partial);
    }
    for (const DisputeSource& dispute : card.disputes) {
      disputes.push_back(dispute.key.value);
      check_section(words.disputes, "dispute", dispute.key.value, true, words, partial);
      const auto section = words.disputes.find(dispute.key.value);
      if (section != words.disputes.end()) check_positions(dispute, section->second, words, partial);
    }
    if (card.scene) {
      for (const StepSource& step : card.scene->steps) {
        steps.push_back(step.key.value);
        check_section(words.steps, "step", step.key.value, true, words, partial);
        const auto section = words.steps.find(step.key.value);
        if (section != words.steps.end()) {
          need(section->second.text, words, partial,
               "step " + quoted(step.key.value) + " has no text; write it under its heading",
               section->second.line);
        }
      }
    }
    check_known(words.facts, "fact", facts, card.path, words);
    check_known(words.disputes, "dispute", disputes, card.path, words);
    if (!card.scene_broken) check_known(words.steps, "step", steps, "scene.toml", words);
  }

  void need(const std::string& text, const CardWords& words, bool partial, const std::string& what,
            int line = 1) {
    if (!text.empty()) return;
    if (partial) {
      out_.count_missing(pack_.catalogue.languages[words.lang].tag);
    } else {
      out_.error("text.missing", words.path, line, what);
    }
  }

  // The section is there and says something: a title where one is shown, a text where that is all there is.
  void check_section(const std::map<std::string, Section>& sections, const std::string& group,
                     const std::string& key, bool titled, const CardWords& words, bool partial) {
    const auto at = sections.find(key);
    const std::string heading = "{#" + group + "." + key + "}";
    if (at == sections.end()) {
      need("", words, partial, group + " " + quoted(key) + " has no text; write it under ## " + heading);
    } else if (titled) {
      need(at->second.title, words, partial, heading + " has no heading; write words before it",
           at->second.line);
    } else {
      need(at->second.text, words, partial, heading + " has no text; write a sentence under it",
           at->second.line);
    }
  }

  void check_positions(const DisputeSource& dispute, const Section& section, const CardWords& words,
                       bool partial) {
    std::vector<std::string> known;
    for (const PositionSource& position : dispute.positions) {
      known.push_back(position.key.value);
      const auto at = section.positions.find(position.key.value);
      const std::string heading = "{#position." + position.key.value + "}";
      if (at == section.positions.end()) {
        need("", words, partial,
             "position " + quoted(position.key.value) + " has no text; write it under ### " + heading,
             section.line);
      } else {
        need(at->second.title, words, partial, heading + " has no heading; write words before it",
             at->second.line);
        need(at->second.text, words, partial, heading + " has no text; write a sentence under it",
             at->second.line);
      }
    }
    check_known(section.positions, "position", known, "card.toml", words);
  }

  void check_known(const std::map<std::string, Section>& sections, const std::string& group,
                   const std::vector<std::string>& known, const std::string& file, const CardWords& words) {
    for (const auto& [key, section] : sections) {
      if (has(known, key)) continue;
      const std::string name = file.substr(file.rfind('/') + 1);
      out_.error("text.without-" + group, words.path, section.line,
                 "{#" + group + "." + key + "} is not in " + name +
                     did_you_mean(key, known, "add it there or remove this text"));
    }
  }

  const PackSource& pack_;
  Findings& out_;
  std::vector<std::string> cards_, images_, sources_, kinds_, terms_, places_, lanes_;
};

}  // namespace

void check_rules(const PackSource& pack, Findings& out) {
  Rules(pack, out).check();
}

}  // namespace azetta::author
