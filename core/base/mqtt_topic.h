// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayList>

#include <optional>
#include <vector>

namespace ioc {

/// The topics that a feed takes, and what their levels mean: "quan-trac/{station}/{pollutant}/gia-tri".
///
/// {name} stands for one level and gives it a name, {name#} at the end for everything that follows; + and # stand for
/// the same without a name, as MQTT has it (MQTT 5, 4.7). Names are a-z, 0-9 and _. A value; any thread.
class MqttTopic
{
public:
    /// InvalidPack for a pattern that no broker would take, and for shared subscriptions, whose messages somebody else
    /// would get a part of.
    static Result<MqttTopic> parse(const QString &pattern);

    /// What the broker is asked for: "quan-trac/+/+/gia-tri".
    const QByteArray &filter() const { return m_filter; }

    const QByteArrayList &names() const { return m_names; }

    /// The parts of a topic, one a name; nothing when it is none of those meant.
    std::optional<std::vector<QByteArrayView>> parts(QByteArrayView topic) const;

private:
    struct Level
    {
        enum class Kind { Fixed, One, Rest } kind = Kind::Fixed;
        QByteArray text; ///< Fixed
        bool isNamed = false;
    };

    QByteArray m_filter;
    QByteArrayList m_names;
    std::vector<Level> m_levels;
};

} // namespace ioc
