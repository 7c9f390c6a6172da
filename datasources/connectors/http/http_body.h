// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

#include <functional>

namespace ioc {

/// What a POST sends, from a connector's "post": {"json": …} or {"form": {name: text}}. A value; any thread.
class HttpBody
{
public:
    /// Fills the placeholders of one text.
    using Fill = std::function<QString(const QString &)>;

    explicit HttpBody(const QJsonObject &post);

    QByteArray contentType() const;

    /// Placeholders stand within the texts of the body, and are filled before it is written: whatever fills them stays
    /// a text.
    QByteArray filled(const Fill &fill) const;

private:
    QJsonObject m_post;
};

} // namespace ioc
