// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <map>

namespace ioc {

/// The text with every {endpoint:NAME} replaced by its address, which is not looked into for further ones. InvalidPack
/// for a name without an address.
Result<QString> withEndpoints(const QString &text, const std::map<QString, QString> &endpoints);

/// The names in {endpoint:NAME} that have no address, in their order.
QStringList unknownEndpoints(const QString &text, const std::map<QString, QString> &endpoints);

/// Whether a text whose endpoints are filled in is the address of a host by one of the schemes ("http"). What stands in
/// braces may be anything: it is filled in when the host is asked.
bool isAddress(QString text, const QStringList &schemes);

/// An address without the user and the password before its host: for messages, and to tell addresses apart. It need not
/// be one yet.
QString withoutUser(QString address);

} // namespace ioc
