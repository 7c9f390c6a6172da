// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/cli_context.h"

namespace ioc {

// Each command reads its own arguments (the first is the program's name), answers on stdout, and says everything else
// on stderr.

Exit runBulletins(const QStringList &arguments);
Exit runCollect(const QStringList &arguments);
Exit runChannels(const QStringList &arguments);
Exit runCheckPack(const QStringList &arguments);
Exit runHistory(const QStringList &arguments);
Exit runImport(const QStringList &arguments);
Exit runQuery(const QStringList &arguments);
Exit runRank(const QStringList &arguments);
Exit runExplain(const QStringList &arguments);
Exit runPack(const QStringList &arguments);
Exit runPage(const QStringList &arguments);
Exit runOverview(const QStringList &arguments);
Exit runEntry(const QStringList &arguments);
Exit runFeeds(const QStringList &arguments);
Exit runRecords(const QStringList &arguments);
Exit runQuarantine(const QStringList &arguments);
Exit runAlarms(const QStringList &arguments);
Exit runDirectives(const QStringList &arguments);
Exit runLedger(const QStringList &arguments);
Exit runSecret(const QStringList &arguments);
Exit runTrace(const QStringList &arguments);
Exit runPayload(const QStringList &arguments);
Exit runCache(const QStringList &arguments);
Exit runWall(const QStringList &arguments);

} // namespace ioc
