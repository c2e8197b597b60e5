"""Deep zoom: the picture of a gigapixel (make_large_picture), opened, pinched to the last pixel, dragged and flung. Standard library only."""
from kiosk import distribution, rehearse

# From the card into its picture and back; then down to single pixels, across at three depths, and out again.
OPEN = "tap card.picture\nwait 1.2\ntap viewer.close\nwait 1\n"
DEEPER = "pinch @40%,40% 4 0.8\nwait 0.8\n"
PAN = "down 0 70%,60%\nmove 0 15%,25% 0.7\nup 0\nwait 0.9\ndown 0 20%,30%\nmove 0 70%,60% 0.7\nup 0\nwait 0.9\n"
FLING = "swipe 75%,60% 15%,30% 0.15\nwait 1.2\nswipe 75%,60% 15%,30% 0.15\nwait 1.2\n"


def until_sharp_ms(phase):
    """For every time that something was missing: from the first frame that lacked it to the one that had everything."""
    found, since = [], None
    for frame in phase.frames:
        if not frame["settled"] and since is None:
            since = frame["clock_s"]
        elif frame["settled"] and since is not None:
            found.append((frame["clock_s"] - since) * 1000)
            since = None
    return found


def measure(pack, rounds):
    script = "wait 2\nmark start\n" + OPEN * rounds + "mark open\ntap card.picture\nwait 1.5\nmark view\n"
    for _ in range(rounds):
        script += DEEPER + "mark pinch\n" + PAN + "mark pan\n" + DEEPER + "mark pinch\n" + PAN + FLING + "mark pan\n" + DEEPER + "mark pinch\n" + PAN + FLING + "mark pan\n"
        script += "pinch @45%,45% 0.05 1\nwait 1\npinch @45%,45% 0.2 1\nwait 1\nmark out\n"
    phases = rehearse(pack, script, "--screen", "card:large")
    found = {"open_ms": distribution([o["ms"] for totals, phase in phases if totals["totals"] == "open" for o in phase.after_lift(screen="viewer")])}
    for name in ("pinch", "pan", "out"):
        of = [(t, p) for t, p in phases if t["totals"] == name]
        frames = [f["cpu_ms"] for _, p in of for f in p.frames]
        gaps = [g for _, p in of for g in gap_list(p.frames)]
        found[name] = {"cpu_ms": distribution(frames), "gap_ms": distribution(gaps), "upload_mib": max(f["gpu_upload_bytes"] for _, p in of for f in p.frames) / 2**20,
                       "sharp_ms": distribution([s for _, p in of for s in until_sharp_ms(p)]), "quads": max(f["quads"] for _, p in of for f in p.frames),
                       "process_cpu_percent": sum(p.cpu_percent * p.seconds for _, p in of) / sum(p.seconds for _, p in of)}
    last = phases[-1][0]
    found["textures_mib"] = max(t["picture_bytes"] for t, _ in phases) / 2**20
    found["private_mib"] = max(t["private_bytes"] for t, _ in phases) / 2**20
    found["rss_mib"] = max(t["rss_bytes"] for t, _ in phases) / 2**20
    found["decoded"], found["evicted"] = last["pictures_decoded"], last["pictures_evicted"]
    return found


def gap_list(frames):
    clocks = [f["clock_s"] for f in frames]
    return [(b - a) * 1000 for a, b in zip(clocks, clocks[1:]) if b - a < 0.25]
