// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/official_rows.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

constexpr int kMostSumsInARow = 20;
constexpr int kFiguresOfATable = 2; ///< a page number or a phone number stands alone

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

int columnOf(const Header &header, const QString &heading)
{
    const auto columns = heading.isEmpty() ? std::vector<int>() : header.columnsOf(heading);
    return columns.empty() ? -1 : columns.front();
}

bool isFigure(const SheetCell &cell)
{
    return cell.kind == SheetCell::Kind::Number || cell.kind == SheetCell::Kind::Fault ||
           cell.kind == SheetCell::Kind::Uncounted;
}

bool looksLikeFigure(const QString &text)
{
    return !text.isEmpty() && text.front().isDigit() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c.isDigit() || c == u'.' || c == u',' || c == u' ' || c == u'%';
    });
}

} // namespace

OfficialRows::OfficialRows(const Sheet &sheet, const TableRecipe &recipe, TableReading &table)
    : m_sheet(sheet)
    , m_recipe(recipe)
    , m_table(table)
    , m_markColumn(columnOf(table.header, recipe.marker))
    , m_labelColumn(columnOf(table.header, recipe.label))
    , m_lastOrdinals(recipe.levels.size(), 0)
{
}

Result<void> OfficialRows::take(const Sheet::Row &row)
{
    const Words words = wordsOf(row);
    if (m_hasEnded) {
        const auto figures = std::count_if(words.all.begin(), words.all.end(), looksLikeFigure);
        if (figures >= kFiguresOfATable)
            return Error{ErrorCode::Decode,
                         Texts::tr("Row %1 holds figures, but stands below the end of the table.").arg(row.number)};
        m_table.rows.push_back({row.number, RowRole::Footer, -1});
        return {};
    }
    const bool isNumbering = m_isFirst && areColumnNumbers(words.all);
    m_isFirst = false;
    if (isNumbering) {
        m_table.rows.push_back({row.number, RowRole::Numbering, -1});
        return {};
    }
    if (isAmbiguous(words))
        return Error{ErrorCode::Decode,
                     Texts::tr("Row %1: the mark “%2” could be of two levels.").arg(row.number).arg(words.mark)};
    const RowRole role = roleOf(words);
    m_hasEnded = role == RowRole::Footer;
    if (role == RowRole::Total && ++m_sumsInARow > kMostSumsInARow)
        return Error{ErrorCode::Decode,
                     Texts::tr("Row %1: there are more than %2 rows of sums without rows of data between them.")
                         .arg(row.number)
                         .arg(kMostSumsInARow)};
    m_sumsInARow = role == RowRole::Data ? 0 : m_sumsInARow;
    if (role == RowRole::Group)
        openGroup(*levelOf(words), words);
    m_table.rows.push_back({row.number, role, role == RowRole::Footer ? -1 : m_open});
    return {};
}

OfficialRows::Words OfficialRows::wordsOf(const Sheet::Row &row) const
{
    Words words;
    for (const SheetCell &cell : m_sheet.cells(row)) {
        const QString text = m_sheet.words(&cell);
        words.all.push_back(text);
        if (words.filled++ == 0)
            words.first = text;
        if (cell.column == m_markColumn)
            words.mark = text;
        else if (cell.column == m_labelColumn)
            words.label = text;
        else
            words.hasFigures = words.hasFigures || isFigure(cell) || looksLikeFigure(text);
    }
    if (m_recipe.fillsMerged) {
        words.mark = words.mark.isEmpty() ? mergedFromAbove(row.number, m_markColumn) : words.mark;
        words.label = words.label.isEmpty() ? mergedFromAbove(row.number, m_labelColumn) : words.label;
    }
    if (words.label.isEmpty()) {
        // "II. Các xã, phường" in one cell, of the marks' column or merged across.
        if (const auto marked = markedText(words.mark.isEmpty() ? words.first : words.mark)) {
            words.mark = marked->mark;
            words.label = marked->text;
        }
    }
    return words;
}

QString OfficialRows::mergedFromAbove(int row, int column) const
{
    const CellRange *merge = column < 0 ? nullptr : m_sheet.mergeAt(row, column);
    return merge && merge->firstColumn == column ? m_sheet.wordsAt(row, column) : QString();
}

/// The order matters: a sum is a sum whatever its mark, a marked row is no footer whatever its text.
RowRole OfficialRows::roleOf(const Words &words) const
{
    for (const QString &text : {words.label, words.mark, words.first}) {
        if (isTotalText(text, m_recipe.totals))
            return RowRole::Total;
    }
    if (levelOf(words))
        return RowRole::Group;
    const bool isMarked = m_markColumn < 0 ? !words.label.isEmpty() && !isPartOfAbove(words.label)
                                           : ordinalOf(words.mark, m_recipe.rowStyle).has_value();
    const bool isFooter = std::any_of(words.all.begin(), words.all.end(),
                                      [this](const QString &text) { return isFooterText(text, m_recipe.footers); });
    if (isFooter && !words.hasFigures && (m_markColumn < 0 || !isMarked))
        return RowRole::Footer;
    if (isMarked && !words.label.isEmpty())
        return RowRole::Data;
    return words.hasFigures ? RowRole::Unclear : RowRole::Note;
}

std::optional<int> OfficialRows::levelOf(const Words &words) const
{
    std::optional<int> fits;
    for (size_t level = 0; level < m_recipe.levels.size(); ++level) {
        if (m_recipe.levels[level] == MarkStyle::Text) {
            const bool isLone = words.filled == 1 && !words.hasFigures && !looksLikeFigure(words.first) &&
                                !isFooterText(words.first, m_recipe.footers);
            if (isLone && !fits)
                fits = int(level);
            continue;
        }
        const auto ordinal = ordinalOf(words.mark, m_recipe.levels[level]);
        if (!ordinal)
            continue;
        if (!fits || *ordinal == m_lastOrdinals[level] + 1)
            fits = int(level);
    }
    return fits;
}

/// "I" is a letter behind H and a number elsewhere; where it follows neither, or both, nothing tells.
bool OfficialRows::isAmbiguous(const Words &words) const
{
    int fitting = 0;
    int following = 0;
    for (size_t level = 0; level < m_recipe.levels.size(); ++level) {
        const auto ordinal = ordinalOf(words.mark, m_recipe.levels[level]);
        fitting += ordinal ? 1 : 0;
        following += ordinal && *ordinal == m_lastOrdinals[level] + 1 ? 1 : 0;
    }
    return fitting > 1 && following != 1;
}

void OfficialRows::openGroup(int level, const Words &words)
{
    while (m_open >= 0 && m_table.groups[size_t(m_open)].level >= level)
        m_open = m_table.groups[size_t(m_open)].parent;
    m_table.groups.push_back({level, m_open, words.label.isEmpty() ? words.first : words.label});
    m_open = int(m_table.groups.size()) - 1;
    m_lastOrdinals[size_t(level)] = ordinalOf(words.mark, m_recipe.levels[size_t(level)]).value_or(0);
    std::fill(m_lastOrdinals.begin() + level + 1, m_lastOrdinals.end(), 0);
}

} // namespace ioc
