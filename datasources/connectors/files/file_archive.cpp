// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/file_archive.h"

#include <QDateTime>
#include <QRegularExpression>

#include <algorithm>

namespace ioc {
namespace {

const QString kDay = QStringLiteral("yyyyMMdd");
const QString kTime = QStringLiteral("hhmmsszzz");
const QString kArchive = QStringLiteral("archive");
constexpr qsizetype kLongestName = 255;  // bytes
constexpr qsizetype kLongestEnding = 16; // with its dot

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
QString positionWithoutOne(const PlacedFile &file)
{
    return QStringLiteral("0%1/%2").arg(toMillis(file.modified), 15, 10, QLatin1Char('0')).arg(file.name);
}

/// The characters before `end` that take `bytes` bytes at least begin here, and never within one.
qsizetype beginOf(const QString &name, qsizetype end, qsizetype bytes)
{
    qsizetype begin = end;
    while (begin > 0 && (QStringView(name).sliced(begin, end - begin).toUtf8().size() < bytes ||
                         (begin < name.size() && name[begin].isLowSurrogate())))
        --begin;
    return begin;
}

} // namespace

QString fittingName(const QString &before, const QString &name, const FilePattern &pattern)
{
    const qsizetype excess = before.toUtf8().size() + name.toUtf8().size() - kLongestName;
    if (excess <= 0)
        return before + name;
    const qsizetype dot = name.lastIndexOf(QLatin1Char('.'));
    const qsizetype ending = dot > 0 && name.size() - dot <= kLongestEnding ? dot : name.size();
    const auto without = [&](qsizetype end) -> QString {
        return name.first(beginOf(name, end, excess)) + name.sliced(end);
    };
    for (qsizetype end = ending; end > 0; --end) {
        if (end < name.size() && name[end].isLowSurrogate())
            continue;
        const QString shorter = without(end);
        if (shorter.toUtf8().size() + excess <= name.toUtf8().size() && pattern.matches(shorter))
            return before + shorter;
    }
    return before + without(ending);
}

QString positionAt(Instant moment)
{
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMillis(moment), Qt::UTC);
    return utc.toString(kDay) + QLatin1Char('T') + utc.toString(kTime) + QLatin1Char('Z');
}

QString deliveredName(const QString &archived)
{
    const auto found = positionIn(archived);
    return found.hasMatch() ? found.captured(2) : archived;
}

FileArchive::FileArchive(FilePlace &place, const QString &pattern)
    : m_place(place)
    , m_pattern(pattern)
{
}

Result<std::vector<FileArchive::File>> FileArchive::filesBehind(const QString &position, const BlockingCall &call)
{
    std::vector<File> files;
    m_last = std::max(m_last, position);
    const auto archived = m_place.list(kArchive, QStringLiteral("*"), call);
    if (!archived)
        return archived.error();
    for (const PlacedFile &file : *archived) {
        const auto found = positionIn(file.name);
        if (!m_pattern.matches(deliveredName(file.name)))
            continue;
        const QString own = found.hasMatch() ? found.captured(1) : positionWithoutOne(file);
        m_last = std::max(m_last, own);
        if (own > position)
            files.push_back({kArchive + QLatin1Char('/') + file.name, own});
    }
    std::sort(files.begin(), files.end(), [](const File &a, const File &b) { return a.position < b.position; });
    return files;
}

QString FileArchive::nextPosition(Instant now)
{
    QString position = positionAt(now);
    if (position <= m_last)
        position = positionAt(momentOf(m_last) + Milliseconds(1));
    m_last = position;
    return position;
}

Result<void> FileArchive::take(const QString &name, const QString &position, const BlockingCall &call)
{
    const QString archived = fittingName(position + QLatin1Char('-'), name, m_pattern);
    return m_place.move(name, kArchive + QLatin1Char('/') + archived, call);
}

} // namespace ioc
