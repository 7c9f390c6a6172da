// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>

#include <chrono>

namespace ioc::test {

// What names lead to in a test program that links played_names.cpp, for every library of it that asks getaddrinfo(3):
// the program's own stands before the system's, which it asks for everything else. From any thread.

/// From now on `name` has these addresses, in this order.
void playName(const QByteArray &name, const QByteArrayList &addresses);

/// From now on the look-up of `name` takes so long before it is answered.
void slowName(const QByteArray &name, std::chrono::milliseconds delay);

/// How often `name` was looked up so far.
int lookUpsOf(const QByteArray &name);

} // namespace ioc::test
