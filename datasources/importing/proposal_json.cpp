// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/importing/import_doctor.h"

namespace ioc {
namespace {

QString typeName(FieldType type)
{
    switch (type) {
    case FieldType::Number:
        return QStringLiteral("number");
    case FieldType::Integer:
        return QStringLiteral("integer");
    case FieldType::Date:
        return QStringLiteral("date");
    case FieldType::DateTime:
        return QStringLiteral("datetime");
    default:
        return QStringLiteral("text");
    }
}

QJsonObject fieldJson(const FieldMapping &field)
{
    QJsonObject json{{"from", field.source}, {"to", field.name}, {"type", typeName(field.type)}};
    if (field.required)
        json.insert(QStringLiteral("required"), true);
    if (!field.format.isEmpty())
        json.insert(QStringLiteral("format"), field.format);
    if (!field.decimalSign.isNull())
        json.insert(QStringLiteral("decimal"), QString(field.decimalSign));
    if (!field.groupSign.isNull())
        json.insert(QStringLiteral("group"), QString(field.groupSign));
    if (field.scale != 1)
        json.insert(QStringLiteral("scale"), field.scale);
    if (!field.unit.isEmpty())
        json.insert(QStringLiteral("unit"), field.unit);
    if (!field.absent.isEmpty())
        json.insert(QStringLiteral("absent"), QJsonArray::fromStringList(field.absent));
    return json;
}

QJsonObject confirmedJson(const TableRecipe &recipe)
{
    QJsonObject confirmed;
    if (recipe.confirmedSheet)
        confirmed.insert(QStringLiteral("sheet"), *recipe.confirmedSheet);
    QJsonArray headings;
    for (const ConfirmedHeading &heading : recipe.confirmed) {
        QJsonObject json{{"heading", heading.heading}};
        if (heading.kind)
            json.insert(QStringLiteral("kind"), toString(*heading.kind));
        if (heading.typical)
            json.insert(QStringLiteral("typical"), *heading.typical);
        headings.push_back(json);
    }
    if (!headings.isEmpty())
        confirmed.insert(QStringLiteral("headings"), headings);
    if (!recipe.confirmedGroups.isEmpty())
        confirmed.insert(QStringLiteral("groups"), QJsonArray::fromStringList(recipe.confirmedGroups));
    if (!recipe.titleSays.isEmpty())
        confirmed.insert(QStringLiteral("title"), QJsonArray::fromStringList(recipe.titleSays));
    return confirmed;
}

void insertOfficial(const TableRecipe &recipe, QJsonObject &format)
{
    format.insert(QStringLiteral("layout"), QStringLiteral("official"));
    if (!recipe.marker.isEmpty())
        format.insert(QStringLiteral("marker"), recipe.marker);
    format.insert(QStringLiteral("label"), recipe.label);
    QJsonArray levels;
    for (const MarkStyle level : recipe.levels)
        levels.push_back(toString(level));
    if (!levels.isEmpty())
        format.insert(QStringLiteral("levels"), levels);
    if (recipe.rowStyle != MarkStyle::Number)
        format.insert(QStringLiteral("rows"), toString(recipe.rowStyle));
    if (!recipe.sums.isEmpty())
        format.insert(QStringLiteral("sums"), QJsonArray::fromStringList(recipe.sums));
}

} // namespace

QJsonObject formatJson(const TableRecipe &recipe)
{
    QJsonObject format{{"type", "xlsx"}, {"header_row", recipe.headerRow}};
    if (recipe.sheetName)
        format.insert(QStringLiteral("sheet"), *recipe.sheetName);
    if (recipe.headerRows > 1)
        format.insert(QStringLiteral("header_rows"), recipe.headerRows);
    if (recipe.layout == TableRecipe::Layout::Official)
        insertOfficial(recipe, format);
    if (recipe.convention.decimal != 0)
        format.insert(QStringLiteral("decimal"), QString(QLatin1Char(recipe.convention.decimal)));
    if (recipe.convention.group != 0)
        format.insert(QStringLiteral("group"), QString(QLatin1Char(recipe.convention.group)));
    if (recipe.period)
        format.insert(QStringLiteral("period"), QJsonObject{{"kind", toString(*recipe.period)}});
    const QJsonObject confirmed = confirmedJson(recipe);
    if (!confirmed.isEmpty())
        format.insert(QStringLiteral("confirmed"), confirmed);
    return format;
}

QJsonArray fieldsJson(const ImportProposal &proposal)
{
    QJsonArray fields;
    if (proposal.recipe.period)
        fields.push_back(QJsonObject{{"from", "@from"}, {"to", "period_from"}, {"type", "date"}, {"required", true}});
    if (!proposal.recipe.levels.empty())
        fields.push_back(QJsonObject{{"from", "@group"}, {"to", "row_group"}, {"type", "text"}});
    for (const ColumnProposal &column : proposal.columns) {
        if (!column.field.name.isEmpty())
            fields.push_back(fieldJson(column.field));
    }
    return fields;
}

} // namespace ioc
