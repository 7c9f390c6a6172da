// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

#include <QByteArrayList>

namespace ioc::test {

/// An MQTT broker that keeps sessions over a restart and queues without a limit.
class MosquittoServer final : public ServerProcess
{
public:
    /// `files`: name and content, in its folder. `more`: lines of its configuration; without any everybody is let in.
    explicit MosquittoServer(const QList<std::pair<QString, QByteArray>> &files = {}, const QByteArrayList &more = {});

    void start() override;
    void restart();

    QString url(const char *scheme = "mqtt") const;

    /// Forgets every session, as after a power failure.
    void forget();
};

} // namespace ioc::test
