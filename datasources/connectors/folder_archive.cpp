// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/folder_archive.h"

#include <QDateTime>
#include <QDir>
#include <QRegularExpression>

#include <algorithm>

namespace ioc {
namespace {

const QString kDay = QStringLiteral("yyyyMMdd");
const QString kTime = QStringLiteral("hhmmsszzz");
const QString kArchive = QStringLiteral("archive");

QString positionAt(Instant moment)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMillis(moment), Qt::UTC);
    return utc.toString(kDay) + QLatin1Char('T') + utc.toString(kTime) + QLatin1Char('Z');
}

Instant momentOf(const QString &position)
{
    const QDateTime utc(QDate::fromString(position.left(8), kDay), QTime::fromString(position.mid(9, 9), kTime),
                        Qt::UTC);
    return fromMillis(utc.toMSecsSinceEpoch());
}

QRegularExpressionMatch positionIn(const QString &name)
{
    static const QRegularExpression form(QStringLiteral("^(\\d{8}T\\d{9}Z)-(.+)$"));
    return form.match(name);
}

/// Begins with 0, as no year of our time does.
QString positionWithoutOne(const QFileInfo &file)
{
    return QStringLiteral("0%1/%2")
        .arg(file.lastModified().toMSecsSinceEpoch(), 15, 10, QLatin1Char('0'))
        .arg(file.fileName());
}

} // namespace

FolderArchive::FolderArchive(QString folder, QString pattern)
    : m_folder(std::move(folder))
    , m_pattern(std::move(pattern))
{
}

std::vector<FolderArchive::File> FolderArchive::filesBehind(const QString &position)
{
    std::vector<File> files;
    m_last = std::max(m_last, position);
    const QDir archive(QDir(m_folder).filePath(kArchive));
    for (const QFileInfo &file : archive.entryInfoList(QDir::Files | QDir::NoSymLinks)) {
        const auto found = positionIn(file.fileName());
        const QString delivered = found.hasMatch() ? found.captured(2) : file.fileName();
        if (!QDir::match(m_pattern, delivered))
            continue;
        const QString own = found.hasMatch() ? found.captured(1) : positionWithoutOne(file);
        m_last = std::max(m_last, own);
        if (own > position)
            files.push_back({file.filePath(), own});
    }
    std::sort(files.begin(), files.end(), [](const File &a, const File &b) { return a.position < b.position; });
    return files;
}

QString FolderArchive::nextPosition(Instant now)
{
    QString position = positionAt(now);
    if (position <= m_last)
        position = positionAt(momentOf(m_last) + Milliseconds(1));
    m_last = position;
    return position;
}

bool FolderArchive::take(const QString &name, const QString &position) const
{
    const QDir folder(m_folder);
    const QString target = kArchive + QLatin1Char('/') + position + QLatin1Char('-') + name;
    return folder.mkpath(kArchive) && QFile::rename(folder.filePath(name), folder.filePath(target));
}

} // namespace ioc
