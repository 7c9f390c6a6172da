// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/sftp_place.h"

#include "datasources/connectors/files/file_errors.h"
#include "datasources/connectors/files/file_pattern.h"
#include "datasources/connectors/files/sftp_listing.h"

#include <QCoreApplication>

namespace ioc {
namespace {

constexpr std::size_t kMostFiles = 20'000; // that match: more are a folder that nobody clears
constexpr std::chrono::minutes kSettled{2};

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SftpPlace)
};

} // namespace

SftpPlace::SftpPlace(SftpSettings settings, std::shared_ptr<const SecretSource> secrets)
    : m_settings(std::move(settings))
    , m_secrets(std::move(secrets))
{
}

void SftpPlace::rest()
{
    m_session.reset();
}

Result<SftpSession *> SftpPlace::session()
{
    if (!m_session) {
        auto made = SftpSession::make(m_settings, *m_secrets);
        if (!made)
            return made.error();
        m_session = std::move(*made);
    }
    return m_session.get();
}

Result<std::vector<PlacedFile>> SftpPlace::list(const QString &below, const QString &pattern, const BlockingCall &call)
{
    const auto made = session();
    if (!made)
        return made.error();
    const auto listing = (*made)->list(below, call);
    if (!listing && !below.isEmpty() && listing.error().code == ErrorCode::NotFound)
        return std::vector<PlacedFile>();
    if (!listing)
        return listing.error();
    const auto entries = sftpEntriesOf(*listing, SystemClock().now());
    if (!entries)
        return entries.error();
    bool holds = !below.isEmpty() || m_settings.mustHold.isEmpty();
    const FilePattern wanted(pattern);
    std::vector<PlacedFile> files;
    for (const SftpEntry &entry : *entries) {
        holds = holds || entry.name == m_settings.mustHold;
        if (entry.isFile && !entry.name.startsWith(QLatin1Char('.')) && wanted.matches(entry.name))
            files.push_back({entry.name, entry.size, entry.modified, entry.time});
    }
    if (!holds)
        return notTheRightFolder(m_settings.mustHold, m_settings.origin());
    if (files.size() > kMostFiles)
        return Error{
            ErrorCode::Payload,
            Texts::tr("The folder has more than %1 files of this pattern: clear it, or name fewer.").arg(kMostFiles),
            m_settings.origin()};
    if (below.isEmpty()) {
        QSet<QString> names;
        for (const PlacedFile &file : files)
            names.insert(file.name);
        m_known.removeIf([&names](const auto &known) { return !names.contains(known.key()); });
        for (PlacedFile &file : files) {
            const auto modified = exactTimeOf(file, call);
            if (!modified)
                return modified.error();
            file.modified = *modified;
            file.stamp = QString::number(toMillis(*modified));
        }
    }
    return files;
}

/// Of a file that was listed in the same way when it had been left alone for a while, the time that it had then.
Result<Instant> SftpPlace::exactTimeOf(const PlacedFile &file, const BlockingCall &call)
{
    const auto known = m_known.constFind(file.name);
    if (known != m_known.constEnd() && known->size == file.size && known->listed == file.stamp)
        return known->modified;
    const auto modified = m_session->modified(file.name, call);
    if (modified && SystemClock().now() - *modified > kSettled)
        m_known.insert(file.name, {file.size, file.stamp, *modified});
    return modified;
}

Result<QByteArray> SftpPlace::read(const QString &name, qint64 maxBytes, const BlockingCall &call)
{
    const auto made = session();
    return made ? (*made)->read(name, maxBytes, call) : Result<QByteArray>(made.error());
}

Result<void> SftpPlace::move(const QString &from, const QString &to, const BlockingCall &call)
{
    const auto made = session();
    return made ? (*made)->move(from, to, call) : Result<void>(made.error());
}

} // namespace ioc
