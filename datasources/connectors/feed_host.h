// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <map>

namespace ioc {

/// The server that a connector asks, "10.0.0.5:8080", so that feeds of one server are known as such. Empty for what
/// asks nobody by turns: folders, files and streams, and an address that is none. An ODBC source is named by its
/// connection string.
QString feedHost(const QJsonObject &connector, const std::map<QString, QString> &endpoints);

} // namespace ioc
