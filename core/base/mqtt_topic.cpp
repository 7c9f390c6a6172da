// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/mqtt_topic.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace ioc {
namespace {

constexpr qsizetype kLongestFilter = 65535; // MQTT 5, 1.5.4

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MqttTopic)
};

Error invalid(const QString &message)
{
    return {ErrorCode::InvalidPack, message};
}

} // namespace

Result<MqttTopic> MqttTopic::parse(const QString &pattern)
{
    static const QRegularExpression named(QStringLiteral("^\\{([a-z][a-z0-9_]*)(#?)\\}$"));
    MqttTopic topic;
    const QStringList levels = pattern.split(QLatin1Char('/'));
    if (levels.front() == u"$share")
        return invalid(Texts::tr("A shared subscription gives a feed only a part of its messages."));
    QByteArrayList filter;
    for (qsizetype i = 0; i < levels.size(); ++i) {
        const auto match = named.match(levels[i]);
        Level level;
        level.isNamed = match.hasMatch();
        const bool rest = level.isNamed ? !match.captured(2).isEmpty() : levels[i] == u"#";
        if (rest && i + 1 < levels.size())
            return invalid(Texts::tr("“%1” stands for everything that follows, so it ends a topic.").arg(levels[i]));
        if (level.isNamed || rest || levels[i] == u"+")
            level.kind = rest ? Level::Kind::Rest : Level::Kind::One;
        else if (levels[i].contains(QRegularExpression(QStringLiteral("[+#{}\\x{0}]"))))
            return invalid(
                Texts::tr("“%1” is no level of a topic: a text, {name}, {name#}, + or # stands alone.").arg(levels[i]));
        else
            level.text = levels[i].toUtf8();
        if (level.isNamed) {
            const QByteArray name = match.captured(1).toLatin1();
            if (topic.m_names.contains(name))
                return invalid(Texts::tr("Two parts of the topic are called “%1”.").arg(match.captured(1)));
            topic.m_names.push_back(name);
        }
        filter.push_back(level.kind == Level::Kind::Fixed ? level.text : QByteArray(rest ? "#" : "+"));
        topic.m_levels.push_back(std::move(level));
    }
    topic.m_filter = filter.join('/');
    if (topic.m_filter.isEmpty() || topic.m_filter.size() > kLongestFilter)
        return invalid(Texts::tr("A topic is empty or too long."));
    return topic;
}

std::optional<std::vector<QByteArrayView>> MqttTopic::parts(QByteArrayView topic) const
{
    std::vector<QByteArrayView> found;
    found.reserve(size_t(m_names.size()));
    qsizetype at = 0;
    for (const Level &level : m_levels) {
        // "a/#" takes "a" as well: what follows is then empty.
        if (level.kind == Level::Kind::Rest) {
            if (level.isNamed)
                found.push_back(topic.sliced(std::min(at, topic.size())));
            return found;
        }
        if (at > topic.size())
            return std::nullopt;
        qsizetype end = at;
        while (end < topic.size() && topic[end] != '/')
            ++end;
        const QByteArrayView text = topic.sliced(at, end - at);
        if (level.kind == Level::Kind::Fixed && text != level.text)
            return std::nullopt;
        if (level.isNamed)
            found.push_back(text);
        at = end + 1;
    }
    return at > topic.size() ? std::optional(std::move(found)) : std::nullopt;
}

} // namespace ioc
