// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/number_text.h"
#include "datasources/decoders/xlsx/table/marks.h"
#include "datasources/decoders/xlsx/table/title_period.h"

#include <QJsonObject>

namespace ioc {

/// What a column holds.
enum class ColumnKind { Text, Number, Date, Mixed, Empty };
QString toString(ColumnKind kind);

/// A column as it was when the operator confirmed the recipe.
struct ConfirmedHeading
{
    QString heading;
    std::optional<ColumnKind> kind;
    std::optional<double> typical; ///< median of its figures without their sign and without zeros
};

/// Where the table of a sheet stands and how its rows are meant: the `format` of a feed of the type xlsx, as
/// docs/feeds.md describes it.
struct TableRecipe
{
    enum class Layout { Plain, Official };
    enum class Hidden { Refuse, Take, Skip };
    enum class Blank { Refuse, Skip, End };

    std::optional<QString> sheetName;
    std::optional<int> sheetNumber; ///< from 1, among all sheets; with neither the one that is visible
    Layout layout = Layout::Plain;
    int headerRow = 1; ///< 0: there is none, and sources are letters of columns
    int headerRows = 1;
    Hidden hidden = Hidden::Refuse;
    Blank blank = Blank::Refuse;
    bool fillsMerged = false;

    QString marker; ///< heading of the column of marks (STT); empty: there is none
    QString label;  ///< heading of the column that says whose the figures are
    std::vector<MarkStyle> levels;
    MarkStyle rowStyle = MarkStyle::Number;
    QStringList totals;
    QStringList footers;
    QStringList sums; ///< headings whose rows of totals are held against their parts
    double tolerance = 0;
    bool tellsDifferences = false; ///< a total that differs is told; otherwise it refuses the payload
    NumberConvention convention;   ///< of texts among those sums
    std::optional<TitlePeriodKind> period;
    QString periodLine; ///< what the title with the period must hold

    std::optional<QString> confirmedSheet;
    std::vector<ConfirmedHeading> confirmed;
    QStringList confirmedGroups;
    QStringList titleSays; ///< texts that must stand above the table: "Đơn vị tính: triệu đồng"

    /// From a format that the check of its pack has passed.
    static TableRecipe fromJson(const QJsonObject &format);
};

} // namespace ioc
