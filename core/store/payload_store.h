// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/kept_payload.h"

#include <QByteArrayList>
#include <QString>

namespace ioc {

/// A payload as it was kept, unpacked.
struct StoredPayload
{
    PayloadHead head;
    QByteArray body; ///< all pages, one behind the other; redacted: lines (PayloadRecorder)
};

/// The payloads of a data folder, a file a feed and content hash: `ab/abcd….FEED.zst`, two zstd frames of which the
/// first holds the head as a line of JSON and the second the body, so that `zstdcat` shows both. Reading needs no
/// owner; keeping is the writer's.
class PayloadStore
{
public:
    explicit PayloadStore(QString folder)
        : m_folder(std::move(folder))
    {
    }

    /// On return the payload is on the disk, under its name. What is there already, read by the same mapping, stays;
    /// what is damaged is written anew. StorageFull, Permission or Io when it cannot be written.
    Result<void> keep(const KeptPayload &payload) const;

    /// NotFound when nothing is kept under that hash; StorageCorrupt when the file is damaged.
    Result<PayloadHead> head(const FeedId &feed, const QByteArray &hash) const;

    /// The same, and for a payload of which the head alone is kept an empty body. Raw bytes are held against their
    /// hash.
    Result<StoredPayload> read(const FeedId &feed, const QByteArray &hash) const;

    /// The feeds that have brought these bytes and of which they are kept, by name of the file.
    std::vector<FeedId> feedsOf(const QByteArray &hash) const;

    const QString &folder() const { return m_folder; }
    QString fileOf(const FeedId &feed, const QByteArray &hash) const;

    /// What a file is called tells whose it is; nothing for a name that is none of ours.
    struct Name
    {
        QByteArray hash;
        QString feed; ///< as shortNameOf() has it, or the first 64 characters of a long one (an older program)
    };
    static std::optional<Name> nameFrom(const QString &file);

    /// Whether a file holds bytes as they came; of a damaged one nobody knows, so that is true.
    static bool isRaw(const QString &file);

    /// A feed as it stands in the names of its files: its id, of one that is longer than 64 characters the first 47, a
    /// tilde, which stands in no id, and the beginning of its hash.
    static QString shortNameOf(const FeedId &feed);

    /// The same as an older program had it: the first 64 characters.
    static QString olderNameOf(const FeedId &feed);

private:
    QString m_folder;
};

/// The line of JSON that a head is kept as, and back; nothing when it is none.
QByteArray toJson(const PayloadHead &head);
std::optional<PayloadHead> payloadHeadFrom(const QByteArray &json);

/// The pages of a raw body; nothing when they do not come to its length.
std::optional<QByteArrayList> pagesOf(const StoredPayload &payload);

} // namespace ioc
