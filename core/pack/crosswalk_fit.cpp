// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/crosswalk_fit.h"

#include <algorithm>
#include <map>

namespace ioc {
namespace {

class Fit
{
public:
    Fit(const QString &file, const CrosswalkPairs &pairs, const CrosswalkMapping &mapping, UnitTables &tables,
        ImportReport &report)
        : m_file(file)
        , m_mapping(mapping)
        , m_tables(tables)
        , m_report(report)
        , m_spoiled(pairs.spoiled)
    {
        for (const CrosswalkPair &pair : pairs.all) {
            ++m_targets[pair.before.code];
            if (pair.askedFor)
                m_left.push_back(pair);
        }
    }

    std::vector<CrosswalkPair> find()
    {
        keep([this](const CrosswalkPair &pair) {
            return saysWhatItsRowsSay(pair) && agreesWithPack(pair) && canEnd(pair);
        });
        // A code is free when the unit that bears it ends, and that may turn out not to.
        while (keep([this](const CrosswalkPair &pair) { return isFree(pair); }))
            ;
        keep([this](const CrosswalkPair &pair) {
            return !m_spoiled.contains(pair.before.code) ||
                   refuse(pair, PackTexts::tr("Another row of the unit %1 does not fit.").arg(pair.before.code));
        });
        return m_left;
    }

private:
    /// True when some were not kept.
    template <typename Test>
    bool keep(const Test &test)
    {
        std::vector<CrosswalkPair> kept;
        for (const CrosswalkPair &pair : m_left) {
            if (test(pair))
                kept.push_back(pair);
            else
                m_spoiled.insert(pair.before.code);
        }
        m_left.swap(kept);
        return m_left.size() < kept.size();
    }

    bool refuse(const CrosswalkPair &pair, const QString &reason)
    {
        m_report.refused.push_back({m_file, PackTexts::tr("line %1").arg(pair.line), reason});
        return false;
    }

    bool saysWhatItsRowsSay(const CrosswalkPair &pair)
    {
        if (m_mapping.split.isEmpty() || pair.saidSplit || m_targets.at(pair.before.code) == 1)
            return true;
        return refuse(pair, PackTexts::tr("The unit %1 goes to several units, but the row says that it was not split.")
                                .arg(pair.before.code));
    }

    /// A code that is borne by a unit of another type is another unit's.
    bool agreesWithPack(const CrosswalkPair &pair)
    {
        const AdministrativeUnit *before = m_tables.findByCode(pair.before.code, m_mapping.validOn.addDays(-1));
        const AdministrativeUnit *after = begunThen(pair.after.code);
        for (const auto &[unit, side] : {std::pair(before, &pair.before), std::pair(after, &pair.after)}) {
            if (unit && unit->type != side->type)
                return refuse(pair, PackTexts::tr("The unit %1 is a %2 in the pack, and a %3 here.")
                                        .arg(unit->id.toString(), toString(unit->type), toString(side->type)));
        }
        for (const auto &[unit, side] : {std::pair(before, &pair.before), std::pair(after, &pair.after)}) {
            if (!unit || unit->name.vi.normalized(QString::NormalizationForm_C).simplified() == side->name)
                continue;
            const QString both = QStringLiteral("%1 (%2 / %3)").arg(unit->id.toString(), unit->name.vi, side->name);
            if (!m_report.otherwiseNamed.contains(both))
                m_report.otherwiseNamed.push_back(both);
        }
        return true;
    }

    bool canEnd(const CrosswalkPair &pair)
    {
        const QDate dayBefore = m_mapping.validOn.addDays(-1);
        const AdministrativeUnit *old = m_tables.findByCode(pair.before.code, dayBefore);
        if (!old && !m_mapping.oldFrom.isValid())
            return refuse(
                pair, PackTexts::tr("No unit bears the code %1 on %2, and the day from which it was valid is not told.")
                          .arg(pair.before.code, dayBefore.toString(Qt::ISODate)));
        if (old && old->validTo.isValid() && old->validTo != m_mapping.validOn)
            return refuse(pair, PackTexts::tr("The unit %1 does not end on %2.")
                                    .arg(old->id.toString(), m_mapping.validOn.toString(Qt::ISODate)));
        return true;
    }

    bool isFree(const CrosswalkPair &pair)
    {
        const AdministrativeUnit *bearer = m_tables.findByCode(pair.after.code, m_mapping.validOn);
        if (!bearer || bearer->validFrom == m_mapping.validOn)
            return true;
        const bool ends = !m_spoiled.contains(bearer->code) &&
                          std::any_of(m_left.begin(), m_left.end(),
                                      [&](const CrosswalkPair &other) { return other.before.code == bearer->code; });
        return ends || refuse(pair, PackTexts::tr("The code %1 is borne by %2 at the same time.")
                                        .arg(pair.after.code, bearer->id.toString()));
    }

    /// The unit of the pack that begins with the reform under a code.
    const AdministrativeUnit *begunThen(const QString &code) const
    {
        const auto found =
            std::find_if(m_tables.units.begin(), m_tables.units.end(), [&](const AdministrativeUnit &unit) {
                return unit.code == code && unit.validFrom == m_mapping.validOn;
            });
        return found == m_tables.units.end() ? nullptr : &*found;
    }

    QString m_file;
    const CrosswalkMapping &m_mapping;
    UnitTables &m_tables;
    ImportReport &m_report;
    std::set<QString> m_spoiled;
    std::map<QString, int> m_targets; ///< of an old code
    std::vector<CrosswalkPair> m_left;
};

} // namespace

std::vector<CrosswalkPair> pairsThatFit(const QString &file, const CrosswalkPairs &pairs,
                                        const CrosswalkMapping &mapping, UnitTables &tables, ImportReport &report)
{
    return Fit(file, pairs, mapping, tables, report).find();
}

} // namespace ioc
