// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>

namespace ioc {

/// What a feed has asked with since its fetch began, in the forms that are its own (a password within Authorization):
/// no answer may bring it into an error or the cache, also when the secret has been set anew meanwhile or cannot be
/// read any more. In memory alone; on the ingest thread.
class UsedSecrets
{
public:
    /// An empty one is passed over.
    void note(const QByteArray &secret)
    {
        if (!secret.isEmpty() && !m_all.contains(secret))
            m_all.push_back(secret);
    }

    void forget() { m_all.clear(); }
    const QByteArrayList &all() const { return m_all; }

private:
    QByteArrayList m_all;
};

} // namespace ioc
