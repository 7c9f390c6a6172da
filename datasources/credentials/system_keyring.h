// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "datasources/credentials/keyring.h"

#include <map>
#include <memory>
#include <mutex>

namespace ioc {

/// The keyring of the desktop, by QtKeychain: the Secret Service (GNOME and others) or KWallet, over the session's bus.
///
/// One that is locked asks its user, who may not be there: who reads waits for `patience` and no longer. While that
/// question stands, and for `pause` after an answer without a value, everybody is told at once and nobody is asked
/// anew. What was read stays here until the end.
class SystemKeyring final : public Keyring
{
public:
    static constexpr Milliseconds kPatience{2000};
    static constexpr Milliseconds kPause{60'000};

    explicit SystemKeyring(Milliseconds patience = kPatience, Milliseconds pause = kPause);
    ~SystemKeyring() override;

    Result<std::optional<QByteArray>> read(const QString &name) override;
    Result<void> write(const QString &name, const QByteArray &value) override;

private:
    struct Question;

    Result<std::optional<QByteArray>> ask(const QString &name, const std::optional<QByteArray> &value);

    Milliseconds m_patience;
    Milliseconds m_pause;
    std::mutex m_mutex;
    std::map<QString, QByteArray> m_known;
    std::shared_ptr<Question> m_open; ///< the last, which may not be answered yet
    std::optional<Result<std::optional<QByteArray>>> m_refusal;
    std::chrono::steady_clock::time_point m_refusedAt;
};

} // namespace ioc
