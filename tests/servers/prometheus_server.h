// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/servers/server_process.h"

namespace ioc::test {

/// Prometheus with a history of its own and nothing to scrape. `openMetrics` are samples with their times.
class PrometheusServer final : public ServerProcess
{
public:
    explicit PrometheusServer(const QByteArray &openMetrics);

    void start() override;
};

} // namespace ioc::test
