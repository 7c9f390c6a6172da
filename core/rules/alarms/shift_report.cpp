// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/rules/alarms/shift_report.h"

#include "core/domain/alarms/outage.h"
#include "core/rules/alarms/scorecard.h"

#include <algorithm>

namespace ioc {
namespace {

AgencyId ownerOf(const ProvincePack &pack, const RuleId &id)
{
    if (const AlarmRule *rule = pack.rule(id))
        return rule->owner;
    const auto feed = feedOfOutage(id);
    const FeedDefinition *known = feed ? pack.feed(*feed) : nullptr;
    return known ? known->owner : AgencyId();
}

} // namespace

ShiftReport shiftReport(const ProvincePack &pack, const ScoredStretch &stretch, std::span<const AlarmEntry> entries,
                        std::span<const HandOverNote> notes)
{
    const auto isWithin = [&stretch](Instant at) { return at >= stretch.from && at < stretch.to; };
    ShiftReport report;
    report.stretch = stretch;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(report.entries),
                 [&](const AlarmEntry &entry) { return isWithin(entry.at); });
    const HandOverNote *before = nullptr;
    for (const HandOverNote &note : notes) {
        if (note.at < stretch.from)
            before = &note;
        else if (isWithin(note.at))
            report.notes.push_back(note);
    }
    if (before)
        report.notes.insert(report.notes.begin(), *before);
    report.whole = scorecard(entries, {&stretch, 1});
    const std::vector<Scorecard> cards = scoreByShift(entries, stretch, pack.shifts, pack.zone);
    for (size_t i = 0; i < pack.shifts.size(); ++i) {
        if (cards[i].length.count() > 0)
            report.byShift.emplace_back(pack.shifts[i].id, cards[i]);
    }
    report.byOwner = scoreByOwner(entries, stretch, [&pack](const RuleId &id) { return ownerOf(pack, id); });
    report.fleeting = fleetingAlarms(report.entries);
    return report;
}

} // namespace ioc
