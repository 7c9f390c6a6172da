// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/import_crosswalk.h"

#include "core/pack/crosswalk_fit.h"
#include "core/pack/csv_table.h"

#include <QFileInfo>

#include <map>

namespace ioc {
namespace {

class PairWriter
{
public:
    PairWriter(const CrosswalkPairs &pairs, const CrosswalkMapping &mapping, UnitTables &tables, ImportReport &report)
        : m_mapping(mapping)
        , m_tables(tables)
        , m_report(report)
    {
        for (const CrosswalkPair &pair : pairs.all) {
            ++m_targets[pair.before.code];
            ++m_sources[pair.after.code];
        }
    }

    /// All old units end before any new one begins, for they may share a code.
    void write(const std::vector<CrosswalkPair> &pairs)
    {
        for (const CrosswalkPair &pair : pairs)
            endOld(pair);
        for (const CrosswalkPair &pair : pairs) {
            beginNew(pair);
            link(pair);
        }
    }

private:
    bool isSplit(const CrosswalkPair &pair) const { return pair.saidSplit || m_targets.at(pair.before.code) > 1; }

    void endOld(const CrosswalkPair &pair)
    {
        const QDate dayBefore = m_mapping.validOn.addDays(-1);
        AdministrativeUnit *old = m_tables.findByCode(pair.before.code, dayBefore);
        if (!old)
            old = &add(pair.before, m_mapping.oldFrom);
        else if (!old->validTo.isValid())
            ++m_report.changed;
        old->validTo = m_mapping.validOn;
        if (old->parent.isEmpty())
            placeUnder(*old, pair.parentCodes, dayBefore);
    }

    void beginNew(const CrosswalkPair &pair)
    {
        AdministrativeUnit *unit = m_tables.findByCode(pair.after.code, m_mapping.validOn);
        if (!unit) {
            unit = &add(pair.after, m_mapping.validOn);
            unit->legalBasis = m_mapping.legalBasis;
        }
        if (unit->parent.isEmpty())
            placeUnder(*unit, {}, m_mapping.validOn);
    }

    AdministrativeUnit &add(const CrosswalkSide &side, QDate from)
    {
        AdministrativeUnit unit;
        unit.code = side.code;
        unit.id = UnitId(side.code + QLatin1Char('@') + from.toString(Qt::ISODate));
        unit.type = side.type;
        unit.name = {side.name, side.name};
        unit.validFrom = from;
        ++m_report.added;
        m_tables.units.push_back(std::move(unit));
        return m_tables.units.back();
    }

    /// Under the first code that a unit bears; without codes, under the one province of the day.
    void placeUnder(AdministrativeUnit &unit, const QStringList &codes, QDate on)
    {
        for (const QString &code : codes) {
            const AdministrativeUnit *parent = m_tables.findByCode(code, on);
            if (parent && !isCommuneLevel(parent->type)) {
                unit.parent = parent->id;
                return;
            }
        }
        const AdministrativeUnit *only = codes.isEmpty() ? onlyProvince(on) : nullptr;
        if (only)
            unit.parent = only->id;
        else if (!m_report.withoutParent.contains(unit.id.toString()))
            m_report.withoutParent.push_back(unit.id.toString());
    }

    const AdministrativeUnit *onlyProvince(QDate on) const
    {
        const AdministrativeUnit *only = nullptr;
        for (const AdministrativeUnit &unit : m_tables.units) {
            if (unit.type != UnitType::Province || !unit.existsOn(on))
                continue;
            if (only)
                return nullptr;
            only = &unit;
        }
        return only;
    }

    UnitLinkKind kindOf(const CrosswalkPair &pair) const
    {
        if (isSplit(pair))
            return UnitLinkKind::Split;
        if (m_sources.at(pair.after.code) > 1)
            return UnitLinkKind::Merge;
        if (pair.before.type != pair.after.type)
            return UnitLinkKind::Retype;
        return pair.before.name == pair.after.name ? UnitLinkKind::Same : UnitLinkKind::Rename;
    }

    void link(const CrosswalkPair &pair)
    {
        UnitLink link;
        link.from = m_tables.findByCode(pair.before.code, m_mapping.validOn.addDays(-1))->id;
        link.to = m_tables.findByCode(pair.after.code, m_mapping.validOn)->id;
        link.kind = kindOf(pair);
        link.validOn = m_mapping.validOn;
        link.legalBasis = m_mapping.legalBasis;
        if (link.kind == UnitLinkKind::Split) {
            link.weight = pair.weight;
            if (link.weight)
                link.weightKind = m_mapping.weightKind;
            else if (!m_report.unweighted.contains(link.from.toString()))
                m_report.unweighted.push_back(link.from.toString());
        }
        for (const UnitLink &known : m_tables.links) {
            if (known.from == link.from && known.to == link.to && link.legalBasis.isEmpty())
                link.legalBasis = known.legalBasis;
        }
        // Told anew, or told with the weight that was not known before.
        std::erase_if(m_tables.links, [&link](const UnitLink &known) {
            return known.from == link.from && known.to == link.to && known.kind != UnitLinkKind::Rehome &&
                   (known.weightKind == link.weightKind || !known.weight);
        });
        m_tables.links.push_back(std::move(link));
        ++m_report.links;
    }

    const CrosswalkMapping &m_mapping;
    UnitTables &m_tables;
    ImportReport &m_report;
    std::map<QString, int> m_targets; ///< of an old code
    std::map<QString, int> m_sources; ///< of a new code
};

} // namespace

Result<ImportReport> importCrosswalk(const QString &file, const CrosswalkMapping &mapping, UnitTables &tables)
{
    QStringList columns{mapping.oldCode, mapping.oldType, mapping.oldName,
                        mapping.newCode, mapping.newType, mapping.newName};
    for (const QString &column : {mapping.split, mapping.weight}) {
        if (!column.isEmpty())
            columns.push_back(column);
    }
    columns += mapping.oldParents + mapping.only.keys();
    ImportReport report;
    const QString name = QFileInfo(file).fileName();
    CsvTable table(file, name, columns, false, report.refused);
    if (!report.refused.empty())
        return Error{ErrorCode::InvalidPack, report.refused.front().reason, file};
    const CrosswalkPairs pairs = readCrosswalkPairs(table, mapping, report);
    const std::vector<CrosswalkPair> fitting = pairsThatFit(name, pairs, mapping, tables, report);
    PairWriter(pairs, mapping, tables, report).write(fitting);
    return report;
}

} // namespace ioc
