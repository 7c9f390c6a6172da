// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_body.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace ioc {
namespace {

QJsonValue filledValue(const QJsonValue &value, const HttpBody::Fill &fill)
{
    if (value.isString())
        return fill(value.toString());
    if (value.isArray()) {
        QJsonArray array;
        for (const auto &item : value.toArray())
            array.push_back(filledValue(item, fill));
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it)
        *it = filledValue(*it, fill);
    return object;
}

} // namespace

HttpBody::HttpBody(const QJsonObject &post)
    : m_post(post)
{
}

QByteArray HttpBody::contentType() const
{
    return m_post.contains("form") ? "application/x-www-form-urlencoded" : "application/json";
}

QByteArray HttpBody::filled(const Fill &fill) const
{
    if (!m_post.contains("form"))
        return QJsonDocument(filledValue(m_post["json"], fill).toObject()).toJson(QJsonDocument::Compact);
    QByteArrayList pairs;
    const QJsonObject form = m_post["form"].toObject();
    for (auto it = form.begin(); it != form.end(); ++it)
        pairs.push_back(QUrl::toPercentEncoding(it.key()) + '=' + QUrl::toPercentEncoding(fill(it->toString())));
    return pairs.join('&');
}

} // namespace ioc
