// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/import_units.h"

#include "core/pack/csv_table.h"

#include <QFileInfo>

namespace ioc {
namespace {

QMap<QString, UnitType> knownWords()
{
    QMap<QString, UnitType> words{
        {QStringLiteral("tỉnh"), UnitType::Province},      {QStringLiteral("thành phố"), UnitType::City},
        {QStringLiteral("thị xã"), UnitType::Town},        {QStringLiteral("quận"), UnitType::District},
        {QStringLiteral("huyện"), UnitType::District},     {QStringLiteral("xã"), UnitType::Commune},
        {QStringLiteral("phường"), UnitType::Ward},        {QStringLiteral("thị trấn"), UnitType::Township},
        {QStringLiteral("đặc khu"), UnitType::SpecialZone}};
    for (const UnitType type : {UnitType::Province, UnitType::City, UnitType::Town, UnitType::District,
                                UnitType::Commune, UnitType::Ward, UnitType::Township, UnitType::SpecialZone})
        words.insert(toString(type), type);
    return words;
}

/// Reads the rows of one list into the tables.
class UnitImport
{
public:
    UnitImport(CsvTable &table, const UnitListMapping &mapping, UnitTables &tables, ImportReport &report)
        : m_table(table)
        , m_mapping(mapping)
        , m_tables(tables)
        , m_report(report)
    {
    }

    void run()
    {
        while (m_table.next()) {
            ++m_report.rows;
            if (isAskedFor())
                takeRow();
            else
                ++m_report.passedOver;
        }
        for (const auto &[unit, parentCode] : m_parents)
            placeUnder(unit, parentCode);
    }

private:
    /// What a row tells of its unit's size.
    struct Sizes
    {
        std::optional<double> population;
        std::optional<double> households;
        std::optional<double> areaKm2;
    };

    bool isAskedFor() const
    {
        for (auto it = m_mapping.only.begin(); it != m_mapping.only.end(); ++it) {
            if (!it->contains(m_table.text(it.key())))
                return false;
        }
        return true;
    }

    std::optional<double> number(const QString &column)
    {
        return column.isEmpty() ? std::nullopt : m_table.number(column);
    }

    void takeRow()
    {
        const size_t refusedBefore = m_report.refused.size();
        const QString code = m_table.text(m_mapping.code).trimmed();
        const QString typeWord = m_table.text(m_mapping.type).trimmed();
        const QString name = TypeWords::bareName(m_table.text(m_mapping.name), typeWord);
        const auto type = m_mapping.types.typeOf(typeWord);
        if (code.isEmpty() || name.isEmpty()) {
            m_table.complain(PackTexts::tr("The code or the name is empty."));
            return;
        }
        if (!type) {
            m_table.complain(PackTexts::tr("“%1” is no type of unit.").arg(typeWord));
            return;
        }
        AdministrativeUnit *unit = m_tables.findByCode(code, m_mapping.validFrom);
        if (unit && unit->validFrom != m_mapping.validFrom) {
            m_table.complain(
                PackTexts::tr("The code %1 is borne by %2 at the same time.").arg(code, unit->id.toString()));
            return;
        }
        if (m_taken.contains(code)) {
            m_table.complain(PackTexts::tr("The code %1 stands here twice.").arg(code));
            return;
        }
        const Sizes sizes{number(m_mapping.population), number(m_mapping.households), number(m_mapping.area)};
        if (m_report.refused.size() > refusedBefore)
            return;
        m_taken.push_back(code);
        ++(unit ? m_report.changed : m_report.added);
        if (!unit)
            unit = &m_tables.units.emplace_back();
        fill(*unit, code, *type, name, sizes);
        m_parents.emplace_back(unit->id,
                               m_mapping.parent.isEmpty() ? QString() : m_table.text(m_mapping.parent).trimmed());
    }

    void fill(AdministrativeUnit &unit, const QString &code, UnitType type, const QString &name, const Sizes &sizes)
    {
        unit.code = code;
        unit.id = UnitId(code + QLatin1Char('@') + m_mapping.validFrom.toString(Qt::ISODate));
        unit.type = type;
        unit.name = {name, unit.name.en.isEmpty() ? name : unit.name.en};
        unit.validFrom = m_mapping.validFrom;
        if (m_mapping.validTo.isValid())
            unit.validTo = m_mapping.validTo;
        if (!m_mapping.legalBasis.isEmpty())
            unit.legalBasis = m_mapping.legalBasis;
        const auto tell = [](std::optional<double> &known, std::optional<double> told) { known = told ? told : known; };
        tell(unit.population, sizes.population);
        tell(unit.households, sizes.households);
        tell(unit.areaKm2, sizes.areaKm2);
    }

    void placeUnder(const UnitId &id, const QString &parentCode)
    {
        const AdministrativeUnit *parent =
            parentCode.isEmpty() ? nullptr : m_tables.findByCode(parentCode, m_mapping.validFrom);
        for (AdministrativeUnit &unit : m_tables.units) {
            if (unit.id != id)
                continue;
            if (parent && parent->id != id)
                unit.parent = parent->id;
            if (unit.parent.isEmpty() && unit.type != UnitType::Province)
                m_report.withoutParent.push_back(id.toString());
        }
    }

    CsvTable &m_table;
    const UnitListMapping &m_mapping;
    UnitTables &m_tables;
    ImportReport &m_report;
    QStringList m_taken;
    std::vector<std::pair<UnitId, QString>> m_parents;
};

} // namespace

TypeWords::TypeWords(const QMap<QString, UnitType> &words)
    : m_words(knownWords())
{
    for (auto it = words.begin(); it != words.end(); ++it)
        m_words.insert(it.key().toLower(), it.value());
}

std::optional<UnitType> TypeWords::typeOf(const QString &word) const
{
    const auto found = m_words.constFind(word.normalized(QString::NormalizationForm_C).trimmed().toLower());
    return found == m_words.constEnd() ? std::nullopt : std::optional(*found);
}

QString TypeWords::bareName(const QString &name, const QString &typeWord)
{
    const QString whole = name.normalized(QString::NormalizationForm_C).simplified();
    const QString front = typeWord.normalized(QString::NormalizationForm_C).simplified();
    if (front.isEmpty() || !whole.startsWith(front, Qt::CaseInsensitive))
        return whole;
    const QString rest = whole.mid(front.size());
    return rest.isEmpty() || rest.front().isSpace() ? rest.trimmed() : whole;
}

Result<ImportReport> importUnits(const QString &file, const UnitListMapping &mapping, UnitTables &tables)
{
    QStringList columns{mapping.code, mapping.type, mapping.name};
    for (const QString &column : {mapping.parent, mapping.population, mapping.households, mapping.area}) {
        if (!column.isEmpty())
            columns.push_back(column);
    }
    columns += mapping.only.keys();
    ImportReport report;
    CsvTable table(file, QFileInfo(file).fileName(), columns, false, report.refused);
    if (!report.refused.empty())
        return Error{ErrorCode::InvalidPack, report.refused.front().reason, file};
    UnitImport(table, mapping, tables, report).run();
    return report;
}

} // namespace ioc
