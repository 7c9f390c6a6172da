// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/resolve_units.h"

#include <QCryptographicHash>

#include <variant>

namespace ioc {
namespace {

/// The measures that take a field as their value.
std::vector<MeasureId> takersOf(const FeedDefinition &feed, const QString &field)
{
    std::vector<MeasureId> measures;
    for (const ObservationMapping &observation : feed.observations) {
        if (observation.value == field)
            measures.push_back(observation.measure);
    }
    if (feed.records) {
        for (const CountMapping &count : feed.records->counts) {
            if (count.weight == field)
                measures.push_back(count.measure);
        }
    }
    return measures;
}

/// The factor, or what is wrong.
std::variant<UnitFactor, QString> factorOf(const ProvincePack &pack, const FeedDefinition &feed,
                                           const FieldMapping &field)
{
    std::optional<UnitFactor> found;
    for (const MeasureId &id : takersOf(feed, field.name)) {
        const auto measure = pack.measures.find(id);
        if (measure == pack.measures.end())
            continue; // the cross-check tells
        const QString &wanted = measure->second.unit.vi;
        const auto factor = unitFactor(field.unit, wanted);
        if (!factor)
            return PackTexts::tr("“%1” cannot be turned into “%2”, the unit of the measure “%3”.")
                .arg(field.unit, wanted, id.toString());
        if (found && *found != *factor)
            return PackTexts::tr("The field “%1” is taken by measures of different units.").arg(field.name);
        found = factor;
    }
    if (!found)
        return PackTexts::tr("The field “%1” has a unit, but no measure takes it.").arg(field.name);
    return *found;
}

void addToFingerprint(FeedDefinition &feed, const UnitFactor &factor)
{
    const QByteArray text = feed.mappingFingerprint + ' ' + QByteArray::number(factor.multiply, 'g', 17) + '/' +
                            QByteArray::number(factor.divide, 'g', 17);
    feed.mappingFingerprint = QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex();
}

} // namespace

PackProblems resolveUnits(ProvincePack &pack, const PackOrigins &origins)
{
    PackProblems problems;
    for (FeedDefinition &feed : pack.feeds) {
        const QString file = origins.value(QStringLiteral("feed ") + feed.id.toString());
        for (FieldMapping &field : feed.fields) {
            if (field.unit.isEmpty())
                continue;
            const auto factor = factorOf(pack, feed, field);
            if (const QString *reason = std::get_if<QString>(&factor)) {
                problems.push_back({file, feed.id.toString(), *reason});
                continue;
            }
            field.toMeasure = std::get<UnitFactor>(factor);
            addToFingerprint(feed, field.toMeasure);
        }
    }
    return problems;
}

} // namespace ioc
