// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/unit.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace ioc::test {

/// The folder of the demo pack in the source tree.
inline const QString kCommitted = QStringLiteral(PROVINCE_FOLDER);

using Row = QHash<QString, QString>; ///< column → field

/// Rows of a CSV file with a header line; nothing when a row has another number of fields than the header.
std::vector<Row> readCsv(const QString &path);

/// units.csv and unit_links.csv of a folder, with what is not valid left invalid.
std::vector<AdministrativeUnit> readUnits(const QString &folder);
std::vector<UnitLink> readLinks(const QString &folder);

QByteArray readBytes(const QString &path);

} // namespace ioc::test
