// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/import_crosswalk.h"

#include "core/pack/csv_table.h"

#include <QFileInfo>

#include <map>
#include <set>

namespace ioc {
namespace {

/// One side of a pair.
struct Side
{
    QString code;
    QString name; ///< bare
    UnitType type = UnitType::Commune;

    friend bool operator==(const Side &, const Side &) = default;
};

struct Pair
{
    std::int64_t line = 0;
    Side before;
    Side after;
    std::optional<double> weight;
    bool saidSplit = false;
    bool askedFor = true;
    QStringList parentCodes;
};

/// Reads pairs; those that are no pairs, or contradict an earlier one, are refused.
class PairReader
{
public:
    PairReader(CsvTable &table, const CrosswalkMapping &mapping, ImportReport &report)
        : m_table(table)
        , m_mapping(mapping)
        , m_report(report)
    {
    }

    std::vector<Pair> read()
    {
        std::vector<Pair> pairs;
        while (m_table.next()) {
            ++m_report.rows;
            const auto pair = readPair();
            if (!pair) {
                m_spoiled.insert(m_table.text(m_mapping.oldCode).trimmed());
                continue;
            }
            if (!pair->askedFor)
                ++m_report.passedOver;
            pairs.push_back(*pair);
        }
        return pairs;
    }

    /// Old units of which some row was refused: what is left of them would look whole.
    const std::set<QString> &spoiled() const { return m_spoiled; }

private:
    std::optional<Pair> readPair()
    {
        Pair pair;
        pair.line = m_table.lineNumber();
        for (auto it = m_mapping.only.begin(); it != m_mapping.only.end(); ++it)
            pair.askedFor = pair.askedFor && it->contains(m_table.text(it.key()));
        const auto before = readSide(m_mapping.oldCode, m_mapping.oldType, m_mapping.oldName);
        const auto after = readSide(m_mapping.newCode, m_mapping.newType, m_mapping.newName);
        if (!before || !after || !agrees(m_before, *before) || !agrees(m_after, *after))
            return std::nullopt;
        pair.before = *before;
        pair.after = *after;
        if (!m_pairs.insert({before->code, after->code}).second) {
            m_table.complain(PackTexts::tr("The link from %1 to %2 stands here twice.").arg(before->code, after->code));
            return std::nullopt;
        }
        for (const QString &column : m_mapping.oldParents)
            pair.parentCodes.push_back(m_table.text(column).trimmed());
        return readRest(pair) ? std::optional(pair) : std::nullopt;
    }

    std::optional<Side> readSide(const QString &code, const QString &type, const QString &name)
    {
        Side side;
        const QString word = m_table.text(type).trimmed();
        side.code = m_table.text(code).trimmed();
        side.name = TypeWords::bareName(m_table.text(name), word);
        const auto known = m_mapping.types.typeOf(word);
        if (side.code.isEmpty() || side.name.isEmpty()) {
            m_table.complain(PackTexts::tr("The code or the name is empty."));
            return std::nullopt;
        }
        if (!known) {
            m_table.complain(PackTexts::tr("“%1” is no type of unit.").arg(word));
            return std::nullopt;
        }
        side.type = *known;
        return side;
    }

    bool agrees(std::map<QString, Side> &known, const Side &side)
    {
        const auto place = known.try_emplace(side.code, side).first;
        if (place->second == side)
            return true;
        m_table.complain(
            PackTexts::tr("The code %1 is “%2” here and “%3” above.").arg(side.code, side.name, place->second.name));
        return false;
    }

    bool readRest(Pair &pair)
    {
        if (!m_mapping.weight.isEmpty()) {
            const size_t before = m_report.refused.size();
            pair.weight = m_table.number(m_mapping.weight);
            if (m_report.refused.size() > before)
                return false;
            if (pair.weight && (*pair.weight < 0 || *pair.weight > 1)) {
                m_table.complain(PackTexts::tr("A weight lies between 0 and 1."));
                return false;
            }
        }
        if (m_mapping.split.isEmpty())
            return true;
        const QString word = m_table.text(m_mapping.split).trimmed().toLower();
        static const QStringList kYes{QStringLiteral("true"), QStringLiteral("1"), QStringLiteral("yes"),
                                      QStringLiteral("x"), QStringLiteral("có")};
        static const QStringList kNo{QStringLiteral("false"), QStringLiteral("0"), QStringLiteral("no"), QString(),
                                     QStringLiteral("không")};
        pair.saidSplit = kYes.contains(word);
        if (pair.saidSplit || kNo.contains(word))
            return true;
        m_table.complain(PackTexts::tr("“%1” says neither that the unit was split nor that it was not.").arg(word));
        return false;
    }

    CsvTable &m_table;
    const CrosswalkMapping &m_mapping;
    ImportReport &m_report;
    std::map<QString, Side> m_before;
    std::map<QString, Side> m_after;
    std::set<std::pair<QString, QString>> m_pairs;
    std::set<QString> m_spoiled;
};

/// Writes pairs into the tables.
class PairWriter
{
public:
    PairWriter(const QString &file, const CrosswalkMapping &mapping, UnitTables &tables, ImportReport &report)
        : m_file(file)
        , m_mapping(mapping)
        , m_tables(tables)
        , m_report(report)
    {
    }

    void write(const std::vector<Pair> &pairs, std::set<QString> spoiled)
    {
        for (const Pair &pair : pairs) {
            ++m_targets[pair.before.code];
            ++m_sources[pair.after.code];
        }
        std::set<const Pair *> refused;
        for (const Pair &pair : pairs) {
            if (!pair.askedFor || agreesWithPack(pair))
                continue;
            refused.insert(&pair);
            spoiled.insert(pair.before.code);
        }
        // All old units end before any new one begins, for they may share a code.
        std::vector<const Pair *> fitting;
        for (const Pair &pair : pairs) {
            if (!pair.askedFor || refused.contains(&pair))
                continue;
            if (spoiled.contains(pair.before.code))
                refuse(pair, PackTexts::tr("Another row of the unit %1 does not fit.").arg(pair.before.code));
            else if (fits(pair) && endOld(pair))
                fitting.push_back(&pair);
        }
        for (const Pair *pair : fitting) {
            if (beginNew(*pair))
                link(*pair);
        }
    }

private:
    void refuse(const Pair &pair, const QString &reason)
    {
        m_report.refused.push_back({m_file, PackTexts::tr("line %1").arg(pair.line), reason});
    }

    /// A code that is borne by a unit of another type is another unit's.
    bool agreesWithPack(const Pair &pair)
    {
        const AdministrativeUnit *before = m_tables.findByCode(pair.before.code, m_mapping.validOn.addDays(-1));
        const AdministrativeUnit *after = begunThen(pair.after.code);
        for (const auto &[unit, side] : {std::pair(before, &pair.before), std::pair(after, &pair.after)}) {
            if (unit && unit->type != side->type) {
                refuse(pair, PackTexts::tr("The unit %1 is a %2 in the pack, and a %3 here.")
                                 .arg(unit->id.toString(), toString(unit->type), toString(side->type)));
                return false;
            }
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

    /// The unit of the pack that begins with the reform under a code.
    const AdministrativeUnit *begunThen(const QString &code) const
    {
        const auto found =
            std::find_if(m_tables.units.begin(), m_tables.units.end(), [&](const AdministrativeUnit &unit) {
                return unit.code == code && unit.validFrom == m_mapping.validOn;
            });
        return found == m_tables.units.end() ? nullptr : &*found;
    }

    bool isSplit(const Pair &pair) const { return pair.saidSplit || m_targets.at(pair.before.code) > 1; }

    bool fits(const Pair &pair)
    {
        if (m_mapping.split.isEmpty() || pair.saidSplit || m_targets.at(pair.before.code) == 1)
            return true;
        refuse(pair, PackTexts::tr("The unit %1 goes to several units, but the row says that it was not split.")
                         .arg(pair.before.code));
        return false;
    }

    bool endOld(const Pair &pair)
    {
        const QDate dayBefore = m_mapping.validOn.addDays(-1);
        AdministrativeUnit *old = m_tables.findByCode(pair.before.code, dayBefore);
        if (!old && !m_mapping.oldFrom.isValid()) {
            refuse(pair,
                   PackTexts::tr("No unit bears the code %1 on %2, and the day from which it was valid is not told.")
                       .arg(pair.before.code, dayBefore.toString(Qt::ISODate)));
            return false;
        }
        if (old && old->validTo.isValid() && old->validTo != m_mapping.validOn) {
            refuse(pair, PackTexts::tr("The unit %1 does not end on %2.")
                             .arg(old->id.toString(), m_mapping.validOn.toString(Qt::ISODate)));
            return false;
        }
        if (!old)
            old = &add(pair.before, m_mapping.oldFrom);
        else if (!old->validTo.isValid())
            ++m_report.changed;
        old->validTo = m_mapping.validOn;
        if (old->parent.isEmpty())
            placeUnder(*old, pair.parentCodes, dayBefore);
        return true;
    }

    bool beginNew(const Pair &pair)
    {
        AdministrativeUnit *unit = m_tables.findByCode(pair.after.code, m_mapping.validOn);
        if (unit && unit->validFrom != m_mapping.validOn) {
            refuse(pair, PackTexts::tr("The code %1 is borne by %2 at the same time.")
                             .arg(pair.after.code, unit->id.toString()));
            return false;
        }
        if (!unit) {
            unit = &add(pair.after, m_mapping.validOn);
            unit->legalBasis = m_mapping.legalBasis;
        }
        if (unit->parent.isEmpty())
            placeUnder(*unit, {}, m_mapping.validOn);
        return true;
    }

    AdministrativeUnit &add(const Side &side, QDate from)
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

    UnitLinkKind kindOf(const Pair &pair) const
    {
        if (isSplit(pair))
            return UnitLinkKind::Split;
        if (m_sources.at(pair.after.code) > 1)
            return UnitLinkKind::Merge;
        if (pair.before.type != pair.after.type)
            return UnitLinkKind::Retype;
        return pair.before.name == pair.after.name ? UnitLinkKind::Same : UnitLinkKind::Rename;
    }

    void link(const Pair &pair)
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

    QString m_file;
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
    PairReader reader(table, mapping, report);
    const std::vector<Pair> pairs = reader.read();
    PairWriter(name, mapping, tables, report).write(pairs, reader.spoiled());
    return report;
}

} // namespace ioc
