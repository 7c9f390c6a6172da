// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/payload_store.h"

#include "core/base/bytes_view.h"
#include "core/base/content_hash.h"
#include "core/base/durable_file.h"
#include "core/base/zstd_frame.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(PayloadStore)
};

constexpr size_t kLongestHead = 1024 * 1024;
constexpr size_t kLongestBody = size_t(5) * 1024 * 1024 * 1024; // four times the most that a feed may keep, and some
constexpr qsizetype kHashLength = 64;
constexpr qsizetype kLongestFeedInName = 64;
constexpr qsizetype kFeedHashInName = 16;
const QString kEnding = QStringLiteral(".zst");

bool isHash(const QByteArray &text)
{
    return text.size() == kHashLength && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

Error damaged(const QString &file)
{
    return Error{ErrorCode::StorageCorrupt, Texts::tr("A kept payload is damaged."), file};
}

/// A file's head, and its body as it is packed, or the beginning of it.
struct Opened
{
    PayloadHead head;
    QByteArray packed;
};

Result<Opened> open(const QString &path, qint64 most = std::numeric_limits<qint64>::max())
{
    QFile file(path);
    if (!file.exists())
        return Error{ErrorCode::NotFound, Texts::tr("The payload is not kept any more, or never was."), path};
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Permission, Texts::tr("A kept payload cannot be read."), path};
    const QByteArray bytes = file.read(std::min(most, file.size()));
    const auto length = zstdFrameLength(viewOf(bytes));
    if (!length)
        return damaged(path);
    const auto line = zstdContent(viewOf(bytes).substr(0, *length), kLongestHead);
    auto head = line ? payloadHeadFrom(*line) : std::nullopt;
    if (!head)
        return damaged(path);
    return Opened{std::move(*head), bytes.mid(qsizetype(*length))};
}

Result<Opened> open(const PayloadStore &store, const FeedId &feed, const QByteArray &hash,
                    qint64 most = std::numeric_limits<qint64>::max())
{
    const QString path = store.fileOf(feed, hash);
    auto opened = open(path, most);
    if (opened && (opened->head.feed != feed || opened->head.hash != hash))
        return damaged(path);
    if (opened || opened.error().code != ErrorCode::NotFound || feed.toString().size() <= kLongestFeedInName)
        return opened;
    // An older program's, or that of another feed whose name begins like this one's.
    auto old = open(QFileInfo(path).path() + QLatin1Char('/') + QString::fromLatin1(hash) + QLatin1Char('.') +
                        PayloadStore::olderNameOf(feed) + kEnding,
                    most);
    return old && old->head.feed == feed && old->head.hash == hash ? std::move(old) : std::move(opened);
}

} // namespace

QString PayloadStore::shortNameOf(const FeedId &feed)
{
    const QString id = feed.toString();
    if (id.size() <= kLongestFeedInName)
        return id;
    const QByteArray hash = QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex();
    return id.left(kLongestFeedInName - kFeedHashInName - 1) + QLatin1Char('~') +
           QString::fromLatin1(hash.left(kFeedHashInName));
}

QString PayloadStore::olderNameOf(const FeedId &feed)
{
    return feed.toString().left(kLongestFeedInName);
}

QString PayloadStore::fileOf(const FeedId &feed, const QByteArray &hash) const
{
    const QString name = QString::fromLatin1(hash);
    return m_folder + QLatin1Char('/') + name.left(2) + QLatin1Char('/') + name + QLatin1Char('.') + shortNameOf(feed) +
           kEnding;
}

std::optional<PayloadStore::Name> PayloadStore::nameFrom(const QString &file)
{
    const QByteArray hash = file.left(kHashLength).toLatin1();
    if (!isHash(hash) || !file.endsWith(kEnding) || file.size() < kHashLength + kEnding.size() + 2)
        return std::nullopt;
    return Name{hash, file.mid(kHashLength + 1).chopped(kEnding.size())};
}

bool PayloadStore::isRaw(const QString &file)
{
    const auto opened = open(file, kLongestHead);
    return !opened || opened->head.body == PayloadHead::Body::Raw;
}

Result<void> PayloadStore::keep(const KeptPayload &payload) const
{
    const QString path = fileOf(payload.head.feed, payload.head.hash);
    const auto there = open(path);
    if (there && there->head.feed == payload.head.feed && there->head.mapping == payload.head.mapping &&
        there->head.body == payload.head.body && there->packed == payload.packed)
        return {};
    Result<void> done = makeFolderDurably(m_folder);
    if (done)
        done = makeFolderDurably(QFileInfo(path).path());
    if (done)
        done = writeDurably(path, zstdFrame(viewOf(toJson(payload.head))) + payload.packed);
    if (!done)
        return Error{
            done.error().code,
            Texts::tr("What the feeds deliver cannot be kept in the folder “payloads”. %1").arg(done.error().message),
            done.error().where, done.error().native};
    return {};
}

Result<PayloadHead> PayloadStore::head(const FeedId &feed, const QByteArray &hash) const
{
    auto opened = open(*this, feed, hash, kLongestHead);
    return opened ? Result<PayloadHead>(std::move(opened->head)) : Result<PayloadHead>(opened.error());
}

Result<StoredPayload> PayloadStore::read(const FeedId &feed, const QByteArray &hash) const
{
    auto opened = open(*this, feed, hash);
    if (!opened)
        return opened.error();
    StoredPayload payload{std::move(opened->head), {}};
    if (payload.head.body == PayloadHead::Body::None)
        return payload;
    auto body = zstdContent(viewOf(opened->packed), kLongestBody);
    if (!body)
        return damaged(fileOf(feed, hash));
    payload.body = std::move(*body);
    if (payload.head.body == PayloadHead::Body::Raw) {
        const auto pages = pagesOf(payload);
        if (!pages || contentHashOf(*pages) != hash)
            return damaged(fileOf(feed, hash));
    }
    return payload;
}

std::vector<FeedId> PayloadStore::feedsOf(const QByteArray &hash) const
{
    std::vector<FeedId> feeds;
    const QDir folder(m_folder + QLatin1Char('/') + QString::fromLatin1(hash.left(2)));
    const QString pattern = QString::fromLatin1(hash) + QStringLiteral(".*") + kEnding;
    if (!isHash(hash))
        return feeds;
    for (const QString &file : folder.entryList({pattern}, QDir::Files, QDir::Name)) {
        const auto opened = open(folder.filePath(file), kLongestHead);
        const auto name = nameFrom(file);
        if (opened && std::find(feeds.begin(), feeds.end(), opened->head.feed) == feeds.end())
            feeds.push_back(opened->head.feed);
        else if (!opened && name) // damaged: who asks for it is told
            feeds.push_back(FeedId(name->feed));
    }
    return feeds;
}

std::optional<QByteArrayList> pagesOf(const StoredPayload &payload)
{
    QByteArrayList pages;
    qsizetype from = 0;
    for (const std::int64_t length : payload.head.pages) {
        if (length < 0 || length > payload.body.size() - from)
            return std::nullopt;
        pages.push_back(payload.body.mid(from, qsizetype(length)));
        from += qsizetype(length);
    }
    return from == payload.body.size() ? std::optional(pages) : std::nullopt;
}

} // namespace ioc
