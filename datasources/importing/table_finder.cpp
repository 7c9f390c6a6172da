// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/importing/table_finder.h"

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMostHeaderRows = 5;
constexpr size_t kLooksAtRows = 200; ///< for where the headings end

/// The rows that hold something, and their texts.
struct FilledRow
{
    const Sheet::Row *row = nullptr;
    std::span<const SheetCell> cells;
    QStringList words;
    bool hasFigures = false;
};

bool isFigure(const SheetCell &cell)
{
    return cell.kind == SheetCell::Kind::Number || cell.kind == SheetCell::Kind::IsoDate ||
           cell.kind == SheetCell::Kind::Uncounted || cell.kind == SheetCell::Kind::Fault;
}

FilledRow filledRow(const Sheet &sheet, const Sheet::Row &row)
{
    FilledRow filled{&row, sheet.cells(row), {}, false};
    for (const SheetCell &cell : filled.cells) {
        filled.words.push_back(sheet.words(&cell));
        filled.hasFigures = filled.hasFigures || isFigure(cell);
    }
    return filled;
}

std::vector<FilledRow> filledRows(const Sheet &sheet)
{
    std::vector<FilledRow> rows;
    for (const Sheet::Row &row : sheet.rows()) {
        if (!sheet.cells(row).empty() && rows.size() < kLooksAtRows)
            rows.push_back(filledRow(sheet, row));
    }
    return rows;
}

/// A row that heads a group, or a lone text: no row of headings.
bool headsAGroup(const FilledRow &row)
{
    const QString &first = row.words.front();
    return row.words.size() < 2 || ordinalOf(first, MarkStyle::Roman) || ordinalOf(first, MarkStyle::Letter) ||
           isTotalText(first, {});
}

/// The row of headings just above the rows of data: that above the numbers of the columns, or the last row of texts
/// above the first row with figures, or, in a table of texts, the first of the fullest rows.
std::optional<size_t> lastHeaderRow(const std::vector<FilledRow> &rows)
{
    for (size_t i = 1; i < rows.size(); ++i) {
        if (rows[i].words.size() >= 3 && areColumnNumbers(rows[i].words))
            return i - 1;
    }
    for (size_t i = 0; i < rows.size(); ++i) {
        if (!rows[i].hasFigures || rows[i].words.size() < 2)
            continue;
        while (i > 0 && headsAGroup(rows[i - 1]))
            --i;
        if (i > 0)
            return i - 1;
        break;
    }
    const auto fullest = std::max_element(rows.begin(), rows.end(), [](const FilledRow &a, const FilledRow &b) {
        return a.words.size() < b.words.size();
    });
    if (fullest == rows.end() || fullest->hasFigures)
        return std::nullopt;
    return size_t(fullest - rows.begin());
}

/// Whether the row above belongs to the same headings: a cell is merged across both, or the row leaves open what stands
/// above it.
bool belongsTogether(const Sheet &sheet, const FilledRow &above, const FilledRow &below)
{
    if (above.row->number + 1 != below.row->number || above.hasFigures || above.words.size() < 2)
        return false;
    for (int column = 0; column <= sheet.lastColumn(); ++column) {
        const CellRange *merge = sheet.mergeAt(below.row->number, column);
        if (merge && merge->holds(above.row->number, column))
            return true;
    }
    const int first = above.cells.front().column;
    return !sheet.cell(below.row->number, first) && below.words.size() >= 2 && below.cells.front().column > first;
}

QString markerHeading(const Header &header)
{
    static const QStringList words{QStringLiteral("stt"), QStringLiteral("tt"), QStringLiteral("số tt"),
                                   QStringLiteral("số thứ tự"), QStringLiteral("s.tt")};
    for (const QString &heading : header.headings) {
        if (words.contains(heading.toLower()))
            return heading;
    }
    return {};
}

/// The first column after the marks that holds more texts than figures.
QString labelHeading(const Sheet &sheet, const Header &header, const QString &marker)
{
    for (int column = 0; column < header.headings.size(); ++column) {
        const QString &heading = header.headings[column];
        if (heading.isEmpty() || heading == marker)
            continue;
        int texts = 0;
        int others = 0;
        for (const Sheet::Row &row : sheet.rows()) {
            const SheetCell *cell = row.number > header.lastRow ? Sheet::cellIn(sheet.cells(row), column) : nullptr;
            if (cell)
                ++(cell->isText() ? texts : others);
        }
        if (texts > others)
            return heading;
    }
    return {};
}

bool holdsStyle(const std::vector<MarkStyle> &styles, MarkStyle style)
{
    return std::find(styles.begin(), styles.end(), style) != styles.end();
}

/// The styles of the marks, in the order in which they appear. A sign of two styles tells nothing by itself.
std::vector<MarkStyle> markStyles(const Sheet &sheet, const Header &header, int column)
{
    static const std::vector<MarkStyle> candidates{MarkStyle::Letter, MarkStyle::Roman, MarkStyle::Number,
                                                   MarkStyle::Dotted};
    std::vector<MarkStyle> styles;
    bool isFirst = true;
    QString previous;
    for (const Sheet::Row &row : sheet.rows()) {
        const SheetCell *cell = row.number > header.lastRow ? Sheet::cellIn(sheet.cells(row), column) : nullptr;
        const FilledRow filled = cell ? filledRow(sheet, row) : FilledRow{};
        if (!cell || (std::exchange(isFirst, false) && areColumnNumbers(filled.words)))
            continue;
        QString mark = sheet.words(cell);
        if (const auto marked = markedText(mark))
            mark = marked->mark;
        auto fitting = stylesOf(mark, candidates);
        if (fitting.size() > 1) // I, V, X: a letter where it follows the letter before it
            fitting = {ordinalOf(previous, MarkStyle::Letter) == ordinalOf(mark, MarkStyle::Letter).value_or(0) - 1
                           ? MarkStyle::Letter
                           : MarkStyle::Roman};
        if (!fitting.empty() && !holdsStyle(styles, fitting.front()))
            styles.push_back(fitting.front());
        previous = fitting.empty() ? previous : mark;
    }
    return styles;
}

bool looksOfficial(const Sheet &sheet, const Header &header, const std::vector<FilledRow> &rows)
{
    if (header.lastRow > header.firstRow)
        return true;
    for (const FilledRow &row : rows) {
        const bool isBelow = row.row->number > header.lastRow;
        if (row.row->number == header.lastRow + 1 && row.words.size() >= 3 && areColumnNumbers(row.words))
            return true;
        const auto says = [&row](const auto &test) { return std::any_of(row.words.begin(), row.words.end(), test); };
        if (isBelow && (says([](const QString &text) { return isTotalText(text, {}); }) ||
                        (!row.hasFigures && says([](const QString &text) { return isFooterText(text, {}); }))))
            return true;
    }
    const auto marks = header.columnsOf(markerHeading(header));
    if (marks.empty() || markerHeading(header).isEmpty())
        return false;
    const auto styles = markStyles(sheet, header, marks.front());
    return holdsStyle(styles, MarkStyle::Roman) || holdsStyle(styles, MarkStyle::Letter);
}

void readMarks(const Sheet &sheet, const Header &header, TableRecipe &recipe)
{
    recipe.marker = markerHeading(header);
    recipe.label = labelHeading(sheet, header, recipe.marker);
    if (recipe.marker.isEmpty())
        return;
    auto styles = markStyles(sheet, header, header.columnsOf(recipe.marker).front());
    for (const MarkStyle rows : {MarkStyle::Number, MarkStyle::Dotted, MarkStyle::Roman, MarkStyle::Letter}) {
        if (holdsStyle(styles, rows)) {
            recipe.rowStyle = rows;
            break;
        }
    }
    styles.erase(
        std::remove_if(styles.begin(), styles.end(),
                       [&recipe](MarkStyle style) { return style == recipe.rowStyle || style == MarkStyle::Dotted; }),
        styles.end());
    recipe.levels = std::move(styles);
}

} // namespace

std::optional<TableRecipe> findTable(const Sheet &sheet)
{
    const std::vector<FilledRow> rows = filledRows(sheet);
    const auto last = lastHeaderRow(rows);
    if (!last)
        return std::nullopt;
    size_t first = *last;
    while (first > 0 && *last - first + 1 < kMostHeaderRows && belongsTogether(sheet, rows[first - 1], rows[first]))
        --first;
    TableRecipe recipe;
    recipe.headerRow = rows[first].row->number;
    recipe.headerRows = rows[*last].row->number - recipe.headerRow + 1;
    const Header header = headerAt(sheet, recipe.headerRow, recipe.headerRows);
    if (looksOfficial(sheet, header, rows)) {
        recipe.layout = TableRecipe::Layout::Official;
        readMarks(sheet, header, recipe);
    }
    return recipe;
}

} // namespace ioc
