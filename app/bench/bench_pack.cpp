// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bench/bench_pack.h"

#include <QDir>
#include <QDirIterator>

namespace ioc {

bool writeBenchPack(const QString &folder, const QByteArray &feeds)
{
    QDirIterator files(QStringLiteral(":/pack"), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString target = folder + file.mid(6);
        QDir().mkpath(QFileInfo(target).path());
        if (!file.endsWith(QStringLiteral("feeds.json")) && !QFile::copy(file, target))
            return false;
    }
    QFile file(folder + QStringLiteral("/feeds/feeds.json"));
    return file.open(QIODevice::WriteOnly) && file.write(feeds) == feeds.size();
}

} // namespace ioc
