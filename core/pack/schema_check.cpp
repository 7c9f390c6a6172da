// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/schema_check.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonObject>

#include <valijson/adapters/qtjson_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>

namespace ioc {
namespace {

QJsonValue loadSchema(const QString &name)
{
    QFile file(QStringLiteral(":/schemas/%1.schema.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// valijson tells the place as <root>[feeds][0][id].
QString pointerOf(const std::string &context)
{
    QString place = QString::fromStdString(context);
    place.remove(QStringLiteral("<root>"));
    place.replace(QStringLiteral("]["), QStringLiteral("/"));
    place.replace(QLatin1Char('['), QLatin1Char('/'));
    place.remove(QLatin1Char(']'));
    return place;
}

/// The deepest complaints come first and say most; those that merely repeat that a child failed are left out.
bool onlyRepeats(const QString &reason)
{
    return reason.startsWith(QStringLiteral("Failed to validate"));
}

} // namespace

PackProblems checkSchema(const QJsonDocument &document, const QString &schemaName, const QString &file)
{
    const QJsonValue schemaJson = loadSchema(schemaName);
    Q_ASSERT_X(schemaJson.isObject(), "checkSchema", qPrintable(schemaName));

    valijson::Schema schema;
    valijson::SchemaParser parser;
    const valijson::adapters::QtJsonAdapter schemaAdapter(schemaJson);
    parser.populateSchema(schemaAdapter, schema);

    const QJsonValue root = document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    const valijson::adapters::QtJsonAdapter target(root);
    valijson::Validator validator;
    valijson::ValidationResults results;
    if (validator.validate(schema, target, &results))
        return {};

    PackProblems all;
    PackProblems telling;
    valijson::ValidationResults::Error error;
    while (results.popError(error)) {
        std::string context;
        for (const auto &part : error.context)
            context += part;
        const PackProblem problem{file, pointerOf(context), QString::fromStdString(error.description)};
        all.push_back(problem);
        if (!onlyRepeats(problem.reason))
            telling.push_back(problem);
    }
    return telling.empty() ? all : telling;
}

} // namespace ioc
