// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_series_rules.h"

#include "core/pack/pack_problem.h"

namespace ioc {
namespace {

const FieldMapping *fieldOf(const FeedDefinition &feed, const QString &name)
{
    const auto found = std::find_if(feed.fields.begin(), feed.fields.end(),
                                    [&name](const FieldMapping &field) { return field.name == name; });
    return found == feed.fields.end() ? nullptr : &*found;
}

} // namespace

QStringList faultsOfSeriesRules(const FeedDefinition &feed, const ProvincePack &pack)
{
    QStringList faults;
    QHash<MeasureId, const FieldMapping *> checked;
    QSet<QString> observed;
    for (const ObservationMapping &observation : feed.observations) {
        const FieldMapping *field = fieldOf(feed, observation.value);
        const auto measure = pack.measures.find(observation.measure);
        if (!field || measure == pack.measures.end())
            continue;
        observed.insert(field->name);
        if (const FieldMapping *other = checked.value(observation.measure); other && other->steps != field->steps)
            faults.push_back(PackTexts::tr("“%1” and “%2” bring the measure “%3” and are checked in different ways.")
                                 .arg(other->name, field->name, observation.measure.toString()));
        checked.insert(observation.measure, field);
        if (field->steps.counter && (field->steps.maxStep || field->steps.maxPerHour))
            faults.push_back(
                PackTexts::tr("The counter “%1” has max_step or max_per_hour, which are for values.").arg(field->name));
        const bool sums = measure->second.kind == MeasureKind::Flow && measure->second.grain == Grain::Instant;
        if (field->steps.counter && !sums)
            faults.push_back(PackTexts::tr("The counter “%1” needs a measure that is a flow of single moments "
                                           "(grain instant); “%2” is none.")
                                 .arg(field->name, observation.measure.toString()));
    }
    for (const FieldMapping &field : feed.fields) {
        if (field.steps.looksBack() && !observed.contains(field.name))
            faults.push_back(
                PackTexts::tr("The field “%1” is checked against the value before, but no observation takes it.")
                    .arg(field.name));
    }
    return faults;
}

} // namespace ioc
