// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/decoders/xlsx/table/recipe.h"

#include "core/base/words.h"
#include "datasources/decoders/xlsx/sheet.h"

#include <QJsonArray>

namespace ioc {
namespace {

constexpr Words<ColumnKind, 5> kColumnKinds{{{ColumnKind::Text, "text"},
                                             {ColumnKind::Number, "number"},
                                             {ColumnKind::Date, "date"},
                                             {ColumnKind::Mixed, "mixed"},
                                             {ColumnKind::Empty, "empty"}}};
constexpr Words<TableRecipe::Layout, 2> kLayouts{
    {{TableRecipe::Layout::Plain, "plain"}, {TableRecipe::Layout::Official, "official"}}};
constexpr Words<TableRecipe::Hidden, 3> kHidden{{{TableRecipe::Hidden::Refuse, "refuse"},
                                                 {TableRecipe::Hidden::Take, "take"},
                                                 {TableRecipe::Hidden::Skip, "skip"}}};
constexpr Words<TableRecipe::Blank, 3> kBlank{
    {{TableRecipe::Blank::Refuse, "refuse"}, {TableRecipe::Blank::Skip, "skip"}, {TableRecipe::Blank::End, "end"}}};

template <typename E, size_t N>
E wordOr(const Words<E, N> &words, const QJsonValue &value, E otherwise)
{
    return valueOf(words, value.toString()).value_or(otherwise);
}

QStringList foldedTexts(const QJsonValue &list)
{
    QStringList texts;
    for (const auto &text : list.toArray())
        texts.push_back(foldedText(text.toString()));
    return texts;
}

char sign(const QJsonValue &value)
{
    return value.toString().isEmpty() ? 0 : value.toString().front().toLatin1();
}

std::vector<ConfirmedHeading> confirmedHeadings(const QJsonArray &list)
{
    std::vector<ConfirmedHeading> headings;
    for (const auto &item : list) {
        const QJsonObject json = item.toObject();
        headings.push_back({foldedText(json["heading"].toString()), valueOf(kColumnKinds, json["kind"].toString()),
                            json.contains("typical") ? std::optional(json["typical"].toDouble()) : std::nullopt});
    }
    return headings;
}

} // namespace

QString toString(ColumnKind kind)
{
    return wordOf(kColumnKinds, kind);
}

TableRecipe TableRecipe::fromJson(const QJsonObject &format)
{
    TableRecipe recipe;
    if (format["sheet"].isDouble())
        recipe.sheetNumber = format["sheet"].toInt();
    else if (format.contains("sheet"))
        recipe.sheetName = format["sheet"].toString();
    recipe.layout = wordOr(kLayouts, format["layout"], Layout::Plain);
    recipe.headerRow = format["header_row"].toInt(1);
    recipe.headerRows = format["header_rows"].toInt(1);
    recipe.hidden = wordOr(kHidden, format["hidden"], Hidden::Refuse);
    recipe.blank = wordOr(kBlank, format["blank_rows"], Blank::Refuse);
    recipe.fillsMerged = format["merged"].toString() == u"fill";
    recipe.marker = foldedText(format["marker"].toString());
    recipe.label = foldedText(format["label"].toString());
    for (const auto &level : format["levels"].toArray()) {
        if (const auto style = markStyleFromString(level.toString()))
            recipe.levels.push_back(*style);
    }
    recipe.rowStyle = markStyleFromString(format["rows"].toString()).value_or(MarkStyle::Number);
    recipe.totals = foldedTexts(format["totals"]);
    recipe.footers = foldedTexts(format["footers"]);
    recipe.sums = foldedTexts(format["sums"]);
    recipe.tolerance = format["tolerance"].toDouble(0);
    recipe.tellsDifferences = format["differences"].toString() == u"tell";
    recipe.convention = {sign(format["decimal"]), sign(format["group"])};
    recipe.period = titlePeriodKindFromString(format["period"]["kind"].toString());
    recipe.periodLine = foldedText(format["period"]["line"].toString());
    const QJsonObject confirmed = format["confirmed"].toObject();
    if (confirmed.contains("sheet"))
        recipe.confirmedSheet = confirmed["sheet"].toString();
    recipe.confirmed = confirmedHeadings(confirmed["headings"].toArray());
    recipe.confirmedGroups = foldedTexts(confirmed["groups"]);
    recipe.titleSays = foldedTexts(confirmed["title"]);
    return recipe;
}

} // namespace ioc
