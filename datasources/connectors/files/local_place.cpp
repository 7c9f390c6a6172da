// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/local_place.h"

#include "datasources/connectors/files/file_errors.h"
#include "datasources/connectors/files/file_pattern.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <filesystem>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LocalPlace)
};

Error unreachable(const QString &folder, const std::error_code &error)
{
    return {ErrorCode::NotFound, Texts::tr("The folder does not exist or cannot be reached."), folder, error.value()};
}

/// Qt tells no failure of a listing: a server that is gone would look like an empty folder.
Result<QStringList> namesIn(const QString &folder)
{
    QStringList names;
    std::error_code error;
    std::filesystem::directory_iterator entry(QFile::encodeName(folder).toStdString(), error);
    for (; !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        names.push_back(QFile::decodeName(QByteArray::fromStdString(entry->path().filename().string())));
    if (error)
        return unreachable(folder, error);
    return names;
}

} // namespace

LocalPlace::LocalPlace(QString folder, QString mustHold)
    : m_folder(std::move(folder))
    , m_mustHold(std::move(mustHold))
{
}

Result<std::vector<PlacedFile>> LocalPlace::list(const QString &below, const QString &pattern, const BlockingCall &call)
{
    const QString folder = below.isEmpty() ? m_folder : pathOf(below);
    std::vector<PlacedFile> files;
    const auto names = namesIn(folder);
    const bool isNoFolder = !names && (names.error().native == ENOENT || names.error().native == ENOTDIR);
    if (!below.isEmpty() && isNoFolder)
        return files;
    if (!names)
        return names.error();
    if (below.isEmpty() && !m_mustHold.isEmpty() && !QFileInfo::exists(pathOf(m_mustHold)))
        return notTheRightFolder(m_mustHold, m_folder);
    const FilePattern wanted(pattern);
    for (const QString &name : *names) {
        if (name.startsWith(QLatin1Char('.')) || !wanted.matches(name))
            continue;
        const QFileInfo file(folder + QLatin1Char('/') + name);
        if (name.contains(QChar::ReplacementCharacter) && !file.exists()) // reading it tells
            files.push_back({name, 0, Instant(), {}});
        if (!file.isFile() || file.isSymLink())
            continue;
        const qint64 modified = file.lastModified().toMSecsSinceEpoch();
        files.push_back({name, file.size(), fromMillis(modified), QString::number(modified)});
        if (call.isOver())
            return Error{ErrorCode::Timeout, Texts::tr("The folder was not listed in time."), m_folder};
    }
    return files;
}

Result<QByteArray> LocalPlace::read(const QString &name, qint64 maxBytes, const BlockingCall &call)
{
    constexpr qint64 kPiece = 4 * 1024 * 1024;
    // Read, not mapped: a producer that shortens its file would end a program that has it mapped.
    QFile file(pathOf(name));
    if (!QFileInfo::exists(file.fileName()))
        return Error{ErrorCode::NotFound, Texts::tr("The file is gone, or its name is no UTF-8."), name};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Http, Texts::tr("The file cannot be read: %1").arg(file.errorString()), name};
    QByteArray bytes;
    bytes.reserve(std::min(file.size(), maxBytes));
    while (!call.isOver()) {
        const QByteArray piece = file.read(kPiece);
        if (file.error() != QFileDevice::NoError)
            return Error{ErrorCode::Connection, Texts::tr("The file cannot be read: %1").arg(file.errorString()), name};
        if (piece.isEmpty())
            return bytes;
        bytes += piece;
        if (bytes.size() > maxBytes)
            return fileTooLarge(maxBytes, name);
    }
    return Error{ErrorCode::Timeout, Texts::tr("The file was not read in time."), name};
}

Result<void> LocalPlace::move(const QString &from, const QString &to, const BlockingCall &)
{
    if (QDir(m_folder).mkpath(QFileInfo(to).path()) && QFile::rename(pathOf(from), pathOf(to)))
        return {};
    return Error{ErrorCode::Permission, Texts::tr("The file cannot be moved to “%1”.").arg(to), from};
}

} // namespace ioc
