// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

Q_DECLARE_LOGGING_CATEGORY(lcEngine)
Q_DECLARE_LOGGING_CATEGORY(lcIngest)
Q_DECLARE_LOGGING_CATEGORY(lcStore)
Q_DECLARE_LOGGING_CATEGORY(lcRules)
Q_DECLARE_LOGGING_CATEGORY(lcPack)
Q_DECLARE_LOGGING_CATEGORY(lcNotify)

namespace ioc {

/// Sends the program's log to stderr and, once a folder is given, to `toancanh.log` in it as well (UTC times, English).
/// At 8 MiB the file moves to `toancanh.1.log`, so two files at most are kept. Any thread may log.
void startLogging(const QString &folder = {});

} // namespace ioc
