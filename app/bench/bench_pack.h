// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace ioc {

/// Writes the pack of the benchmarks, with these feeds (feeds/feeds.json) in place of its own.
bool writeBenchPack(const QString &folder, const QByteArray &feeds);

} // namespace ioc
