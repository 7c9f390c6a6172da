// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>

namespace ioc::test {

/// Whoever runs the tests, the superuser as well, is nobody special for a while.
class NobodySpecial
{
public:
    NobodySpecial()
        : m_superuser(geteuid() == 0)
    {
        if (m_superuser && seteuid(65534) != 0)
            qFatal("cannot give up the rights of the superuser");
    }
    ~NobodySpecial()
    {
        if (m_superuser && seteuid(0) != 0)
            qFatal("cannot take back the rights of the superuser");
    }
    Q_DISABLE_COPY_MOVE(NobodySpecial)

private:
    const bool m_superuser;
};

} // namespace ioc::test
