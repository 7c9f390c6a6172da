// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "datasources/connector.h"
#include "datasources/connectors/files/delivery_memory.h"
#include "datasources/connectors/files/file_archive.h"

#include <QHash>
#include <QSet>

#include <memory>

namespace ioc {

/// Which files of a place a feed takes, and what becomes of them.
struct PickupSettings
{
    enum class Order { ByName, OldestFirst };
    enum class After {
        Move,    ///< to archive/, error/ or duplicate/
        Remember ///< nothing is moved; what was taken is remembered by name, size and time
    };

    FeedId feed;
    QString pattern;
    Milliseconds stable{0}; ///< for so long a file must not have changed
    qint64 maxBytes = 0;
    int duplicateDays = 0; ///< for how long a content that came is not taken again; 0: until another has come
    Order order = Order::ByName;
    After after = After::Move;
};

/// Takes the files of a place, one a time. Once its rows are committed a file moves to `archive/`, one that is of no
/// use to `error/`, one whose content has come already to `duplicate/`, unread. A crash in between is made good: such a
/// file is known by its content and moved. One that cannot be moved after its rows were committed is remembered with
/// the next rows and told with them; it is not read again, and each start tries to move it.
///
/// Whether a file is still being written is told by its age where the place has our clock and the file's time is not
/// ahead of it; else by two looks that lie `stable` apart, within one call when that is short.
///
/// The cursor's `lastModified` is the position of the last committed file in the archive. Archived files behind it are
/// read again before new ones: commits that a power failure took away after their files had moved, and everything when
/// the feed begins anew. An archived file that cannot be read is told and passed over.
///
/// Used by one blocking call at a time.
class FilePickup
{
public:
    FilePickup(PickupSettings settings, std::unique_ptr<FilePlace> place);

    /// NotModified when a file only repeats the content that came last.
    FetchOutcome next(const FetchRequest &request, const BlockingCall &call);

    /// What became of the payload that next() has brought.
    void settle(Settlement settlement, const BlockingCall &call);

    /// next() has brought a payload that was not settled.
    bool isHolding() const { return !m_position.isEmpty(); }

    /// As of the last next().
    bool hasMore() const { return m_more; }

private:
    struct Look
    {
        PlacedFile file;
        Instant since;
        bool isStable = false; ///< was the same for so long, and is until it changes
    };

    struct Passed
    {
        PlacedFile file;
        std::optional<QString> position; ///< of its rows in the archive (empty: they had come before); nothing: no rows
    };

    FetchOutcome choose(const FetchRequest &request, const BlockingCall &call);
    Result<void> findAgain(const QString &committed, const BlockingCall &call);
    FetchOutcome readAgain(const FetchRequest &request, const DeliveryMemory &memory, const BlockingCall &call);
    FetchOutcome takeNew(const std::vector<PlacedFile> &files, const FetchRequest &request, DeliveryMemory memory,
                         const BlockingCall &call);
    Result<std::vector<PlacedFile>> waiting(std::vector<PlacedFile> listed, const DeliveryMemory &memory,
                                            const BlockingCall &call);
    std::vector<PlacedFile> wantedOf(std::vector<PlacedFile> listed, const DeliveryMemory &memory) const;
    std::vector<PlacedFile> unchanged(const std::vector<PlacedFile> &files, Instant now);
    void moveLeft(const std::vector<PlacedFile> &listed, const DeliveryMemory &memory, const BlockingCall &call);
    void leave(const PlacedFile &file, const QString &position, const QString &folder);
    void putWithItsLike(const PlacedFile &file, const DeliveryMemory::Content &earlier, const BlockingCall &call);
    void forgetGone(const std::vector<PlacedFile> &listed);
    bool isStill(const PlacedFile &file, const BlockingCall &call);
    void moveAway(const PlacedFile &file, bool committed, const QString &position, const BlockingCall &call);
    Result<void> putWithDuplicates(const QString &name, const BlockingCall &call);
    Result<void> putAside(const QString &name, const BlockingCall &call);
    void passOver(const PlacedFile &file) { m_passed.insert(file.name, {file, std::nullopt}); }
    PayloadPtr payloadOf(QByteArray bytes, const QString &name, const FetchRequest &request,
                         const DeliveryMemory &memory, bool more) const;

    PickupSettings m_settings;
    std::unique_ptr<FilePlace> m_place;
    FileArchive m_archive;
    std::optional<QString> m_committed;    ///< the position that the next fetch should bring; another: look again
    std::deque<FileArchive::File> m_again; ///< archived files, and those left, that are to be read again, in order
    QHash<QString, Look> m_looks;          ///< since when a file is as it is whose time tells no age
    QSet<QString> m_unreadable;            ///< told once
    QHash<QString, Passed> m_passed;       ///< not taken again while they are the same
    QSet<QString> m_tidied;                ///< what was left there and is moved: the cursor may still tell of it
    std::vector<QuarantinedRecord> m_told; ///< of what is left there, with the next payload
    Instant m_now;
    bool m_more = false;
    PlacedFile m_current; ///< the new file that is being read; without a name for an archived one
    QString m_position;   ///< of the file that is being read; empty: there is none
};

} // namespace ioc
