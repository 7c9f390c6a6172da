// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/files/delivery_memory.h"

#include "datasources/connectors/files/file_archive.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace ioc {
namespace {

constexpr int kKeyBytes = 12; // of a SHA-256: two of a million files are taken for one with a chance of 10⁻¹⁷

} // namespace

QString DeliveryMemory::hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString DeliveryMemory::keyOf(const PlacedFile &file)
{
    const QString text = file.name + QLatin1Char('\n') + QString::number(file.size) + QLatin1Char('\n') + file.stamp;
    const QByteArray hash = QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.left(kKeyBytes).toBase64());
}

DeliveryMemory DeliveryMemory::fromText(const QString &text)
{
    DeliveryMemory memory;
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    for (const QJsonValue &content : object["contents"].toArray())
        memory.m_contents.push_back(
            {content["hash"].toString(), content["name"].toString(), content["position"].toString()});
    for (const QJsonValue &key : object["taken"].toArray())
        memory.m_taken.insert(key.toString());
    const QJsonObject left = object["left"].toObject();
    for (auto it = left.begin(); it != left.end(); ++it)
        memory.m_left.emplace(it.key(), it.value().toString());
    return memory;
}

QString DeliveryMemory::toText() const
{
    QJsonArray contents;
    for (const Content &content : m_contents)
        contents.push_back(QJsonObject{{"hash", content.hash}, {"name", content.name}, {"position", content.position}});
    QJsonObject object{{"contents", contents}};
    QJsonArray taken;
    for (const QString &key : m_taken)
        taken.push_back(key);
    if (!taken.isEmpty())
        object.insert(QStringLiteral("taken"), taken);
    QJsonObject left;
    for (const auto &[key, position] : m_left)
        left.insert(key, position);
    if (!left.isEmpty())
        object.insert(QStringLiteral("left"), left);
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

std::optional<DeliveryMemory::Content> DeliveryMemory::earlier(const QString &hash, Instant now, int days) const
{
    if (m_contents.empty())
        return std::nullopt;
    if (m_contents.back().hash == hash)
        return m_contents.back();
    const QString since = positionAt(now - std::chrono::days(days));
    const auto found = std::find_if(m_contents.rbegin(), m_contents.rend(), [&](const Content &content) {
        return content.hash == hash && content.position >= since;
    });
    return days > 0 && found != m_contents.rend() ? std::optional(*found) : std::nullopt;
}

bool DeliveryMemory::isLast(const Content &content) const
{
    return !m_contents.empty() && m_contents.back().hash == content.hash;
}

void DeliveryMemory::add(Content content, Instant now, int days)
{
    const QString since = positionAt(now - std::chrono::days(days));
    while (!m_contents.empty() &&
           (days == 0 || m_contents.front().position < since || m_contents.size() >= kMostContents))
        m_contents.pop_front();
    m_contents.push_back(std::move(content));
}

bool DeliveryMemory::hasTaken(const PlacedFile &file) const
{
    const QString key = keyOf(file);
    return m_taken.contains(key) || m_left.contains(key);
}

void DeliveryMemory::leave(const PlacedFile &file, const QString &position)
{
    m_left[keyOf(file)] = position;
}

std::optional<QString> DeliveryMemory::positionOfLeft(const PlacedFile &file) const
{
    const auto found = m_left.find(keyOf(file));
    return found != m_left.end() ? std::optional(found->second) : std::nullopt;
}

void DeliveryMemory::forget(const PlacedFile &file)
{
    m_left.erase(keyOf(file));
}

void DeliveryMemory::take(const PlacedFile &file)
{
    m_taken.insert(keyOf(file));
}

void DeliveryMemory::keepTaken(const std::vector<PlacedFile> &there)
{
    if (m_taken.empty() && m_left.empty())
        return;
    std::set<QString> keys;
    for (const PlacedFile &file : there)
        keys.insert(keyOf(file));
    std::erase_if(m_taken, [&keys](const QString &key) { return !keys.contains(key); });
    std::erase_if(m_left, [&keys](const auto &left) { return !keys.contains(left.first); });
}

} // namespace ioc
