// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/importing/import_doctor.h"

#include "datasources/decoders/xlsx/table/figures.h"
#include "datasources/decoders/xlsx/table/workbook_table.h"
#include "datasources/importing/table_finder.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ImportDoctor)
};

void lookAtHidden(const Sheet &sheet, ImportProposal &proposal)
{
    QStringList rows;
    for (const Sheet::Row &row : sheet.rows()) {
        if (row.isHidden && row.number > proposal.recipe.headerRow && !sheet.cells(row).empty())
            rows.push_back(QString::number(row.number));
    }
    constexpr qsizetype kShown = 8;
    if (!rows.isEmpty())
        proposal.questions.push_back(
            Texts::tr("%1 rows are hidden or filtered out (%2): declare “hidden”: “take” or “skip”")
                .arg(rows.size())
                .arg(rows.mid(0, kShown).join(QStringLiteral(", "))));
    for (int column = 0; column <= sheet.lastColumn(); ++column) {
        if (sheet.isColumnHidden(column))
            proposal.findings.push_back(Texts::tr("Column %1 is hidden.").arg(columnName(column)));
    }
}

/// The recipe of the proposal, for looking only: it takes what the operator has not yet decided about.
TableRecipe forLooking(TableRecipe recipe)
{
    recipe.hidden = TableRecipe::Hidden::Take;
    recipe.blank = TableRecipe::Blank::Skip;
    recipe.period.reset();
    return recipe;
}

void lookForBlankRows(ImportProposal &proposal)
{
    int previous = proposal.table.header.lastRow;
    for (const TableRow &row : proposal.table.rows) {
        if (row.role != RowRole::Data)
            continue;
        if (row.number > previous + 1) {
            proposal.questions.push_back(
                Texts::tr("Row %1 is empty and rows follow it: declare “blank_rows”: “skip” or “end”")
                    .arg(previous + 1));
            return;
        }
        previous = row.number;
    }
}

void lookForPeriod(ImportProposal &proposal)
{
    for (const TitlePeriodKind kind :
         {TitlePeriodKind::Range, TitlePeriodKind::Month, TitlePeriodKind::Quarter, TitlePeriodKind::Year}) {
        const auto found = titlePeriod(proposal.table.titles, kind, {});
        if (found) {
            proposal.recipe.period = kind;
            proposal.findings.push_back(Texts::tr("The titles tell the period: “%1”, from %2 to %3.")
                                            .arg(found->words, found->from.toString(QStringLiteral("dd/MM/yyyy")),
                                                 found->to.toString(QStringLiteral("dd/MM/yyyy"))));
            return;
        }
        const bool tellsSeveral =
            std::any_of(proposal.table.titles.begin(), proposal.table.titles.end(),
                        [kind](const QString &title) { return !periodsIn(title, kind).isEmpty(); });
        if (tellsSeveral) {
            proposal.questions.push_back(found.error().message);
            return;
        }
    }
}

/// A unit in the titles holds for figures whose headings do not tell it: a file without it is another one.
void lookForUnit(ImportProposal &proposal)
{
    static const QRegularExpression unit(QStringLiteral("(đơn vị tính|đvt)\\s*:.*[^)\\s]"),
                                         QRegularExpression::CaseInsensitiveOption);
    for (const QString &title : proposal.table.titles) {
        const auto match = unit.match(title);
        if (match.hasMatch()) {
            proposal.recipe.titleSays.push_back(match.captured(0));
            proposal.findings.push_back(
                Texts::tr("The titles say “%1”; a file that does not will be refused.").arg(match.captured(0)));
        }
    }
}

void proposeColumns(const Sheet &sheet, ImportProposal &proposal)
{
    QStringList names;
    for (int column = 0; column < proposal.table.header.headings.size(); ++column) {
        const QString heading = proposal.table.header.headings[column];
        QString name = fieldNameFor(heading);
        for (int number = 2; names.contains(name); ++number)
            name = fieldNameFor(heading).left(50) + QLatin1Char('_') + QString::number(number);
        names.push_back(name);
        ColumnProposal proposed = proposeColumn(sheet, proposal.table, column, name);
        if (!heading.isEmpty() && proposal.table.header.columnsOf(heading).size() > 1) {
            proposed.field.name.clear();
            proposal.questions.push_back(
                Texts::tr("The heading “%1” stands twice: no field can take it.").arg(heading));
        }
        if (heading == proposal.recipe.marker)
            proposed.field.name.clear();
        proposed.field.required = !heading.isEmpty() && heading == proposal.recipe.label;
        proposal.questions += proposed.questions;
        proposal.columns.push_back(std::move(proposed));
    }
}

/// Of texts among the figures: one convention for all sums, where all columns agree.
void takeConvention(ImportProposal &proposal)
{
    std::set<QChar> decimals;
    std::set<QChar> groups;
    for (const ColumnProposal &column : proposal.columns) {
        if (!column.field.decimalSign.isNull())
            decimals.insert(column.field.decimalSign);
        if (!column.field.groupSign.isNull())
            groups.insert(column.field.groupSign);
    }
    if (decimals.size() > 1 || groups.size() > 1 || (decimals == groups && !decimals.empty()))
        return;
    if (!decimals.empty())
        proposal.recipe.convention.decimal = decimals.begin()->toLatin1();
    if (!groups.empty())
        proposal.recipe.convention.group = groups.begin()->toLatin1();
}

bool carriesSums(const Sheet &sheet, const ImportProposal &proposal, int column)
{
    return std::any_of(proposal.table.rows.begin(), proposal.table.rows.end(), [&](const TableRow &row) {
        return (row.role == RowRole::Total || row.role == RowRole::Group) &&
               figureIn(sheet, sheet.shown(row.number, column), proposal.recipe.convention).has_value();
    });
}

void lookAtSums(const Sheet &sheet, ImportProposal &proposal)
{
    for (const ColumnProposal &column : proposal.columns) {
        const bool isFigure = column.field.type == FieldType::Number || column.field.type == FieldType::Integer;
        if (column.field.name.isEmpty() || !isFigure || !carriesSums(sheet, proposal, column.column))
            continue;
        const auto differing = differingTotals(sheet, proposal.recipe, proposal.table, {column.heading});
        if (differing.empty())
            proposal.recipe.sums.push_back(column.heading);
        else
            proposal.questions.push_back(
                Texts::tr("The sums of “%1” are not those of its rows (%2): it is not proposed "
                          "for checking; is it a rate, or is the file wrong?")
                    .arg(column.heading, differing.front().reason));
    }
    if (!proposal.recipe.sums.isEmpty())
        proposal.findings.push_back(
            Texts::tr("The sums of these columns agree with their rows and will be checked: %1.")
                .arg(proposal.recipe.sums.join(QStringLiteral("; "))));
}

void confirm(ImportProposal &proposal)
{
    proposal.recipe.confirmedSheet = proposal.sheetName;
    for (const ColumnProposal &column : proposal.columns)
        proposal.recipe.confirmed.push_back(
            {column.heading, column.kind, column.field.name.isEmpty() ? std::nullopt : column.typical});
    for (const RowGroup &group : proposal.table.groups)
        proposal.recipe.confirmedGroups.push_back(group.text);
}

void tellRows(const Sheet &sheet, ImportProposal &proposal)
{
    int unclear = 0;
    for (const TableRow &row : proposal.table.rows) {
        QStringList words;
        const Sheet::Row *found = sheet.row(row.number);
        for (const SheetCell &cell : found ? sheet.cells(*found) : std::span<const SheetCell>())
            words.push_back(sheet.words(&cell));
        proposal.rowTexts.push_back(words.join(QStringLiteral(" | ")));
        unclear += row.role == RowRole::Unclear ? 1 : 0;
    }
    if (unclear > 0)
        proposal.questions.push_back(
            Texts::tr("Rows with figures that nothing explains: %1; they would be quarantined.").arg(unclear));
}

} // namespace

Result<ImportProposal> proposeImport(std::string_view bytes, const std::optional<QString> &sheetName)
{
    const auto workbook = XlsxWorkbook::open(bytes);
    if (!workbook)
        return workbook.error();
    TableRecipe place;
    place.sheetName = sheetName;
    const auto entry = chosenSheet(*workbook, place);
    if (!entry)
        return entry.error();
    const auto sheet = workbook->read(*entry);
    if (!sheet)
        return sheet.error();
    const auto found = findTable(*sheet);
    if (!found)
        return Error{ErrorCode::Decode, Texts::tr("The sheet “%1” holds no table that can be seen.").arg(entry->name)};
    ImportProposal proposal;
    proposal.sheetName = entry->name;
    proposal.recipe = *found;
    proposal.recipe.sheetName = sheetName;
    if (workbook->dateSystem() == DateSystem::From1904)
        proposal.findings.push_back(Texts::tr("The workbook counts its days from 1904; they are read so."));
    lookAtHidden(*sheet, proposal);
    auto table = readTable(*sheet, forLooking(proposal.recipe),
                           headerAt(*sheet, proposal.recipe.headerRow, proposal.recipe.headerRows));
    if (!table)
        return table.error();
    proposal.table = std::move(*table);
    if (proposal.recipe.layout == TableRecipe::Layout::Plain)
        lookForBlankRows(proposal);
    else if (proposal.recipe.label.isEmpty())
        proposal.questions.push_back(Texts::tr("No column seems to say whose the figures are: declare “label”."));
    lookForPeriod(proposal);
    lookForUnit(proposal);
    proposeColumns(*sheet, proposal);
    takeConvention(proposal);
    lookAtSums(*sheet, proposal);
    tellRows(*sheet, proposal);
    confirm(proposal);
    proposal.format = formatJson(proposal.recipe);
    proposal.fields = fieldsJson(proposal);
    return proposal;
}

} // namespace ioc
