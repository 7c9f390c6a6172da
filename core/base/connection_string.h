// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace ioc {

/// Whether a connection string of ODBC names a user or a password, by any of the words that drivers take for them.
bool namesUserOrPassword(const QString &connection);

} // namespace ioc
