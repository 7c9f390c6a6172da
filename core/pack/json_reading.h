// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/pack/pack_problem.h"

#include <QDate>
#include <QJsonObject>

#include <optional>
#include <vector>

namespace ioc {

/// A document of the pack that has passed its schema.
struct PackDocument
{
    QString file; ///< path within the pack
    QJsonObject root;
};

/// Reads and checks one file. Nothing, and a problem, when it is missing, no JSON, or breaks its schema.
std::optional<PackDocument> readDocument(const QString &packFolder, const QString &file, const QString &schemaName,
                                         PackProblems &problems);

/// The same of what a file holds.
std::optional<PackDocument> documentFrom(const QByteArray &text, const QString &file, const QString &schemaName,
                                         PackProblems &problems);

/// Every *.json of a folder of the pack, in the order of their names; the folder may be missing.
std::vector<PackDocument> readDocuments(const QString &packFolder, const QString &folder, const QString &schemaName,
                                        PackProblems &problems);

LocalizedText localizedText(const QJsonValue &value);
QStringList stringList(const QJsonValue &value);
QDate isoDate(const QJsonValue &value);
Milliseconds seconds(const QJsonValue &value);

/// "/feeds/3"
QString placeOf(const QString &list, qsizetype index);

} // namespace ioc
