// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/store/data_folder.h"
#include "core/store/payload_store.h"

namespace ioc {
namespace {

/// Whose payload is meant: the same bytes may be kept of several feeds, redacted to other fields.
Result<FeedId> feedOf(const PayloadStore &store, const QByteArray &hash, const QString &named)
{
    if (!named.isEmpty())
        return FeedId(named);
    const auto feeds = store.feedsOf(hash);
    if (feeds.size() == 1)
        return feeds.front();
    if (feeds.empty())
        return Error{ErrorCode::NotFound, CliTexts::tr("No payload is kept under this hash.")};
    QStringList names;
    for (const FeedId &feed : feeds)
        names.push_back(feed.toString());
    return Error{ErrorCode::Usage, CliTexts::tr("Several feeds have brought this payload; name one with --feed: %1.")
                                       .arg(names.join(QStringLiteral(", ")))};
}

Result<void> show(const PayloadStore &store, const FeedId &feed, const QByteArray &hash, bool head)
{
    if (head) {
        const auto told = store.head(feed, hash);
        if (!told)
            return told.error();
        print(toJson(*told));
        return {};
    }
    const auto payload = store.read(feed, hash);
    if (!payload)
        return payload.error();
    if (payload->head.body == PayloadHead::Body::None)
        return Error{ErrorCode::NotFound,
                     CliTexts::tr("The payload was larger than its feed keeps; --head shows what there is.")};
    print(payload->body);
    return {};
}

} // namespace

Exit runPayload(const QStringList &arguments)
{
    QCommandLineParser parser;
    CommonOptions::addTo(parser, {QStringLiteral("pack"), QStringLiteral("data"), QStringLiteral("feed")});
    parser.addOption({QStringLiteral("head"), CliTexts::tr("What is known of it, instead of its bytes.")});
    parser.addPositionalArgument(QStringLiteral("HASH"), CliTexts::tr("SHA-256 of the payload, as trace shows it."));
    parser.process(arguments);
    const QStringList named = parser.positionalArguments();
    if (named.size() != 1)
        return complain({ErrorCode::Usage, CliTexts::tr("payload takes one HASH, as trace shows it.")});
    const auto folder = dataFolderFrom(parser);
    if (!folder)
        return complain(folder.error());
    const PayloadStore store(DataFolder::payloadFolder(*folder));
    const QByteArray hash = named.front().toLatin1();
    const auto feed = feedOf(store, hash, parser.value(QStringLiteral("feed")));
    if (!feed)
        return complain(feed.error());
    const auto shown = show(store, *feed, hash, parser.isSet(QStringLiteral("head")));
    return shown ? Exit::Well : complain(shown.error());
}

} // namespace ioc
