// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <map>

namespace ioc {

/// What tells the source of a connector from others, since a cursor means something to the source that gave it alone: a
/// hash (SHA-256, hexadecimal) of where it is and what it is asked for (address, host, database, file, query, topic,
/// what is posted), with the endpoints filled in. No user, password or secret goes into it. Of files and of people's
/// entries it is the kind alone: the contents that came and the number of an entry hold wherever these lie. Empty where
/// the source is not known: an endpoint without an address, a connection string that is refused.
QByteArray feedSource(const QJsonObject &connector, const std::map<QString, QString> &endpoints);

} // namespace ioc
