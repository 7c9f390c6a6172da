// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/header.h"

#include <QCoreApplication>

#include <algorithm>

namespace ioc {
namespace {

constexpr int kDeepestHeader = 60;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Xlsx)
};

QString headingOf(const Sheet &sheet, int column, int firstRow, int rows)
{
    QStringList parts;
    const CellRange *above = nullptr;
    for (int row = firstRow; row < firstRow + rows; ++row) {
        const CellRange *merge = sheet.mergeAt(row, column);
        const QString words = merge && merge == above ? QString() : sheet.wordsAt(row, column);
        above = merge;
        if (!words.isEmpty())
            parts.push_back(words);
    }
    return parts.join(QStringLiteral(" / "));
}

bool hasAll(const Header &header, const QStringList &wanted)
{
    return std::all_of(wanted.begin(), wanted.end(),
                       [&header](const QString &heading) { return header.headings.contains(heading); });
}

/// What stands where the heading stood when the recipe was confirmed, if that is a new one.
QString standsInItsPlace(const Header &header, const TableRecipe &recipe, const QString &heading)
{
    const auto known = [&recipe](const QString &text) {
        return std::any_of(recipe.confirmed.begin(), recipe.confirmed.end(),
                           [&text](const ConfirmedHeading &confirmed) { return confirmed.heading == text; });
    };
    for (size_t column = 0; column < recipe.confirmed.size(); ++column) {
        const QString now = header.headings.value(qsizetype(column));
        if (recipe.confirmed[column].heading == heading && !now.isEmpty() && !known(now))
            return now;
    }
    return {};
}

Error missing(const Header &header, const TableRecipe &recipe, const QString &heading)
{
    const QString now = standsInItsPlace(header, recipe, heading);
    if (!now.isEmpty())
        return {ErrorCode::Decode,
                Texts::tr("The heading “%1” is missing; in its place stands “%2”. Confirm the recipe anew if it means "
                          "the same.")
                    .arg(heading, now)};
    return {ErrorCode::Decode, Texts::tr("The heading “%1” is missing.").arg(heading)};
}

} // namespace

std::vector<int> Header::columnsOf(const QString &heading) const
{
    std::vector<int> columns;
    for (auto at = headings.indexOf(heading); at >= 0; at = headings.indexOf(heading, at + 1))
        columns.push_back(int(at));
    return columns;
}

Header headerAt(const Sheet &sheet, int firstRow, int rows)
{
    Header header{firstRow, firstRow + rows - 1, {}};
    for (int column = 0; column <= sheet.lastColumn(); ++column)
        header.headings.push_back(headingOf(sheet, column, firstRow, rows));
    return header;
}

Result<Header> findHeader(const Sheet &sheet, const TableRecipe &recipe, const QStringList &wanted)
{
    if (recipe.headerRow == 0)
        return Header{1, 0, {}};
    Header header = headerAt(sheet, recipe.headerRow, recipe.headerRows);
    if (!hasAll(header, wanted)) {
        std::vector<Header> elsewhere;
        const int last = std::min(kDeepestHeader, sheet.lastRow());
        for (int row = 1; row <= last; ++row) {
            Header candidate = headerAt(sheet, row, recipe.headerRows);
            if (hasAll(candidate, wanted))
                elsewhere.push_back(std::move(candidate));
        }
        if (elsewhere.size() > 1)
            return Error{ErrorCode::Decode, Texts::tr("The headings stand at row %1 and again at row %2.")
                                                .arg(elsewhere[0].firstRow)
                                                .arg(elsewhere[1].firstRow)};
        if (elsewhere.empty()) {
            for (const QString &heading : wanted) {
                if (!header.headings.contains(heading))
                    return missing(header, recipe, heading);
            }
        }
        header = std::move(elsewhere.front());
    }
    for (const QString &heading : wanted) {
        if (header.columnsOf(heading).size() > 1)
            return Error{ErrorCode::Decode, Texts::tr("The heading “%1” stands twice.").arg(heading)};
    }
    return header;
}

} // namespace ioc
