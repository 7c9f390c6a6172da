// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/streams/mqtt_settings.h"

#include "core/base/endpoints.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QSysInfo>
#include <QUrl>

namespace ioc {
namespace {

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(MqttSettings)
};

constexpr int kPort = 1883;
constexpr int kEncryptedPort = 8883;
constexpr int kSessionSeconds = 7 * 24 * 3600;
constexpr int kKeepAliveSeconds = 30;
constexpr int kIdDigits = 15; // with the name before them 23 letters, which every broker takes (MQTT 3.1.1, 3.1.3.1)

QByteArray clientIdOf(const FeedDefinition &feed, const QString &installation)
{
    if (const QString given = feed.connector["client_id"].toString(); !given.isEmpty())
        return given.toUtf8();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QSysInfo::machineUniqueId());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(installation.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(feed.id.toString().toUtf8());
    return "toancanh" + hash.result().toHex().first(kIdDigits);
}

} // namespace

Result<MqttSettings> mqttSettingsOf(const FeedDefinition &feed, const std::map<QString, QString> &endpoints,
                                    const QString &installation)
{
    const QJsonObject &connector = feed.connector;
    const auto address = withEndpoints(connector["url"].toString(), endpoints);
    if (!address)
        return address.error();
    const QUrl url(*address, QUrl::StrictMode);
    MqttSettings settings;
    settings.isEncrypted = url.scheme() == u"mqtts";
    if (!url.isValid() || url.host().isEmpty() || (!settings.isEncrypted && url.scheme() != u"mqtt"))
        return Error{ErrorCode::InvalidPack,
                     Texts::tr("“%1” is no address that begins with mqtt:// or mqtts://.").arg(withoutUser(*address))};
    if (connector.contains("tls") && !settings.isEncrypted)
        return Error{ErrorCode::InvalidPack,
                     Texts::tr("“%1” is not encrypted, so “tls” means nothing.").arg(withoutUser(*address))};
    auto topic = MqttTopic::parse(connector["topic"].toString());
    if (!topic)
        return topic.error();
    settings.host = url.host();
    settings.port = url.port(settings.isEncrypted ? kEncryptedPort : kPort);
    settings.isVersion5 = connector["version"].toString() != u"3.1.1";
    settings.clientId = clientIdOf(feed, installation);
    settings.topic = std::move(*topic);
    settings.qos = connector["qos"].toInt();
    if (settings.qos > 0) // at QoS 0 there is nothing that a broker would keep
        settings.session = std::chrono::seconds(connector["session_s"].toInt(kSessionSeconds));
    settings.keepAlive = std::chrono::seconds(connector["keep_alive_s"].toInt(kKeepAliveSeconds));
    settings.takesRetained = connector["retained"].toString() != u"ignore";
    return settings;
}

} // namespace ioc
