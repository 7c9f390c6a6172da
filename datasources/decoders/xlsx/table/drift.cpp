// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/drift.h"

#include "datasources/decoders/xlsx/table/column_kind.h"
#include "datasources/decoders/xlsx/table/figures.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

constexpr double kOtherScale = 300; ///< a unit that changed by a thousand, and months that differ by three
constexpr size_t kEnoughFigures = 3;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

using Weight = Drift::Weight;

void compareHeadings(const TableRecipe &recipe, const TableReading &table, const QStringList &asked,
                     std::vector<Drift> &drift)
{
    QStringList known;
    for (size_t i = 0; i < recipe.confirmed.size(); ++i) {
        const QString &heading = recipe.confirmed[i].heading;
        known.push_back(heading);
        if (heading.isEmpty())
            continue;
        const auto columns = table.header.columnsOf(heading);
        if (columns.empty())
            drift.push_back({asked.contains(heading) ? Weight::InDoubt : Weight::Told,
                             Texts::tr("The heading “%1” is gone.").arg(heading)});
        else if (std::find(columns.begin(), columns.end(), int(i)) == columns.end())
            drift.push_back({Weight::Told, Texts::tr("The column “%1” has moved from %2 to %3.")
                                               .arg(heading, columnName(int(i)), columnName(columns.front()))});
    }
    for (qsizetype column = 0; column < table.header.headings.size(); ++column) {
        const QString &heading = table.header.headings[column];
        if (!heading.isEmpty() && !known.contains(heading))
            drift.push_back(
                {Weight::Told, Texts::tr("There is a new column %1, “%2”.").arg(columnName(int(column)), heading)});
    }
}

void compareColumn(const Sheet &sheet, const TableReading &table, const TableRecipe &recipe,
                   const ConfirmedHeading &confirmed, int column, bool isAsked, std::vector<Drift> &drift)
{
    const ColumnKind kind = kindOfColumn(sheet, table, column);
    if (confirmed.kind && kind != *confirmed.kind && kind != ColumnKind::Empty)
        drift.push_back({Weight::Told, Texts::tr("“%1” held %2 and now holds %3: values that the mapping cannot read "
                                                 "go to the quarantine.")
                                           .arg(confirmed.heading, wordsFor(*confirmed.kind), wordsFor(kind))});
    if (!confirmed.typical || *confirmed.typical <= 0)
        return;
    const auto typical = typicalFigure(sheet, table, column, recipe.convention, kEnoughFigures);
    if (!typical)
        return;
    const double ratio = *typical / *confirmed.typical;
    if (ratio < kOtherScale && ratio > 1 / kOtherScale)
        return;
    drift.push_back({isAsked ? Weight::InDoubt : Weight::Told,
                     Texts::tr("The figures of “%1” are of another size (typically %2, when confirmed %3): has their "
                               "unit changed? Confirm the recipe anew if they are right.")
                         .arg(confirmed.heading)
                         .arg(*typical)
                         .arg(*confirmed.typical)});
}

void compareGroups(const TableRecipe &recipe, const TableReading &table, std::vector<Drift> &drift)
{
    if (recipe.confirmedGroups.isEmpty())
        return;
    QStringList now;
    for (const RowGroup &group : table.groups) {
        now.push_back(group.text);
        if (!recipe.confirmedGroups.contains(group.text))
            drift.push_back({Weight::Told, Texts::tr("There is a new group, “%1”.").arg(group.text)});
    }
    for (const QString &group : recipe.confirmedGroups) {
        if (!now.contains(group))
            drift.push_back({Weight::Told, Texts::tr("The group “%1” is gone.").arg(group)});
    }
}

void compareTitles(const TableRecipe &recipe, const TableReading &table, std::vector<Drift> &drift)
{
    for (const QString &text : recipe.titleSays) {
        const bool isThere = std::any_of(table.titles.begin(), table.titles.end(), [&text](const QString &title) {
            return title.contains(text, Qt::CaseInsensitive);
        });
        if (!isThere)
            drift.push_back({Weight::InDoubt, Texts::tr("No title says “%1” any more.").arg(text)});
    }
}

} // namespace

std::vector<Drift> driftOf(const Sheet &sheet, const QString &sheetName, const TableRecipe &recipe,
                           const TableReading &table, const QStringList &asked)
{
    std::vector<Drift> drift;
    if (recipe.confirmedSheet && *recipe.confirmedSheet != sheetName)
        drift.push_back(
            {Weight::Told,
             Texts::tr("The sheet was called “%1” and is now called “%2”.").arg(*recipe.confirmedSheet, sheetName)});
    if (recipe.headerRow > 0 && table.header.firstRow != recipe.headerRow)
        drift.push_back({Weight::Told, Texts::tr("The headings have moved from row %1 to row %2.")
                                           .arg(recipe.headerRow)
                                           .arg(table.header.firstRow)});
    if (!recipe.confirmed.empty())
        compareHeadings(recipe, table, asked, drift);
    for (const ConfirmedHeading &confirmed : recipe.confirmed) {
        const auto columns = table.header.columnsOf(confirmed.heading);
        if (columns.size() == 1)
            compareColumn(sheet, table, recipe, confirmed, columns.front(), asked.contains(confirmed.heading), drift);
    }
    compareGroups(recipe, table, drift);
    compareTitles(recipe, table, drift);
    return drift;
}

} // namespace ioc
