// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/datasources/played_names.h"

#include <map>
#include <mutex>
#include <thread>

#include <dlfcn.h>
#include <netdb.h>

namespace ioc::test {
namespace {

struct PlayedName
{
    QByteArrayList addresses;
    std::chrono::milliseconds delay{0};
    int lookUps = 0;
};

struct PlayedNames
{
    std::mutex mutex;
    std::map<QByteArray, PlayedName> all;
};

PlayedNames &names()
{
    static auto *const played = new PlayedNames; // threads of libraries ask to the very end
    return *played;
}

using LookUp = int (*)(const char *, const char *, const addrinfo *, addrinfo **);

LookUp systemLookUp()
{
    static const auto found = reinterpret_cast<LookUp>(dlsym(RTLD_NEXT, "getaddrinfo"));
    return found;
}

/// One list of all the addresses; each element of the C library's is freed by itself, wherever it comes from.
int lookUpEach(const QByteArrayList &addresses, const char *service, const addrinfo *hints, addrinfo **found)
{
    *found = nullptr;
    addrinfo **end = found;
    int failure = EAI_NONAME;
    for (const QByteArray &address : addresses) {
        if (const int failed = systemLookUp()(address.constData(), service, hints, end); failed != 0) {
            failure = failed; // of a family that is not asked for
            *end = nullptr;
        }
        while (*end)
            end = &(*end)->ai_next;
    }
    return *found ? 0 : failure;
}

} // namespace

void playName(const QByteArray &name, const QByteArrayList &addresses)
{
    const std::lock_guard lock(names().mutex);
    names().all[name].addresses = addresses;
}

void slowName(const QByteArray &name, std::chrono::milliseconds delay)
{
    const std::lock_guard lock(names().mutex);
    names().all[name].delay = delay;
}

int lookUpsOf(const QByteArray &name)
{
    const std::lock_guard lock(names().mutex);
    return names().all[name].lookUps;
}

} // namespace ioc::test

extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char *name, const char *service,
                                                                  const addrinfo *hints, addrinfo **found)
{
    using namespace ioc::test;
    PlayedName played;
    if (name) {
        const std::lock_guard lock(names().mutex);
        if (const auto known = names().all.find(name); known != names().all.end()) {
            ++known->second.lookUps;
            played = known->second;
        }
    }
    std::this_thread::sleep_for(played.delay);
    if (played.addresses.isEmpty())
        return systemLookUp()(name, service, hints, found);
    return lookUpEach(played.addresses, service, hints, found);
}
