// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/workbook_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

Error refused(const QString &reason)
{
    return Error{ErrorCode::Decode, reason};
}

QString namesOf(const std::vector<XlsxWorkbook::SheetEntry> &sheets)
{
    QStringList names;
    for (const auto &sheet : sheets)
        names.push_back(QStringLiteral("“%1”").arg(sheet.name));
    return names.join(QStringLiteral(", "));
}

/// Everything that must stand in the header: what the feed reads and what the recipe uses.
QStringList wantedHeadings(const TableRecipe &recipe, const std::vector<TableSource> &sources)
{
    QStringList wanted = headingsOf(sources);
    for (const QString &heading : QStringList{recipe.marker, recipe.label} + recipe.sums) {
        if (!heading.isEmpty() && !wanted.contains(heading))
            wanted.push_back(heading);
    }
    return wanted;
}

Result<void> checkSources(const TableRecipe &recipe, const std::vector<TableSource> &sources)
{
    using Kind = TableSource::Kind;
    for (const TableSource &source : sources) {
        const bool isPeriod = source.kind == Kind::From || source.kind == Kind::To || source.kind == Kind::Period;
        if (isPeriod && !recipe.period)
            return refused(Texts::tr("A field takes the period of the titles, but the recipe has no “period”."));
        if (source.kind == Kind::Group && source.level >= int(recipe.levels.size()))
            return refused(Texts::tr("A field takes a group of level %1, but the recipe has %2 levels.")
                               .arg(source.level + 1)
                               .arg(recipe.levels.size()));
        if (source.kind == Kind::Heading && recipe.headerRow == 0)
            return refused(Texts::tr("A table without headings has no column “%1”.").arg(source.heading));
    }
    return {};
}

} // namespace

const Drift *WorkbookTable::doubt() const
{
    const auto found = std::find_if(drift.begin(), drift.end(),
                                    [](const Drift &change) { return change.weight == Drift::Weight::InDoubt; });
    return found == drift.end() ? nullptr : &*found;
}

Result<XlsxWorkbook::SheetEntry> chosenSheet(const XlsxWorkbook &workbook, const TableRecipe &recipe)
{
    const auto &sheets = workbook.sheets();
    if (sheets.empty())
        return refused(Texts::tr("The workbook has no sheet with cells."));
    if (recipe.sheetNumber) {
        if (*recipe.sheetNumber < 1 || size_t(*recipe.sheetNumber) > sheets.size())
            return refused(
                Texts::tr("The workbook has %1 sheets and no sheet %2.").arg(sheets.size()).arg(*recipe.sheetNumber));
        return sheets[size_t(*recipe.sheetNumber) - 1];
    }
    std::vector<XlsxWorkbook::SheetEntry> fitting;
    for (const auto &sheet : sheets) {
        const bool fits = recipe.sheetName ? foldedText(sheet.name) == foldedText(*recipe.sheetName) : !sheet.isHidden;
        if (fits)
            fitting.push_back(sheet);
    }
    if (recipe.sheetName && fitting.empty())
        return refused(Texts::tr("There is no sheet “%1”; there are %2.").arg(*recipe.sheetName, namesOf(sheets)));
    if (fitting.size() != 1)
        return refused(
            Texts::tr("The recipe must say which sheet is meant (“sheet”): there are %1.").arg(namesOf(sheets)));
    return fitting.front();
}

Result<WorkbookTable> readWorkbookTable(std::string_view bytes, const TableRecipe &recipe,
                                        const std::vector<QString> &names)
{
    std::vector<TableSource> sources;
    for (const QString &name : names) {
        auto source = TableSource::fromText(name);
        if (!source)
            return source.error();
        sources.push_back(std::move(*source));
    }
    if (const auto checked = checkSources(recipe, sources); !checked)
        return checked.error();
    const auto workbook = XlsxWorkbook::open(bytes);
    if (!workbook)
        return workbook.error();
    const auto entry = chosenSheet(*workbook, recipe);
    if (!entry)
        return entry.error();
    auto sheet = workbook->read(*entry);
    if (!sheet)
        return sheet.error();
    const QStringList wanted = wantedHeadings(recipe, sources);
    auto header = findHeader(*sheet, recipe, wanted);
    if (!header)
        return header.error();
    auto table = readTable(*sheet, recipe, std::move(*header));
    if (!table)
        return table.error();
    auto differences = differingTotals(*sheet, recipe, *table, recipe.sums);
    auto drift = driftOf(*sheet, entry->name, recipe, *table, wanted);
    return WorkbookTable{entry->name,        std::move(*sheet),      std::move(*table),
                         std::move(sources), std::move(differences), std::move(drift)};
}

} // namespace ioc
