#include "model/base/shared_list.h"

#include <QTest>

#include <string>

using hz::base::SharedList;

static_assert(std::random_access_iterator<SharedList<int>::Iterator>);

class TestSharedList : public QObject {
    Q_OBJECT

private slots:
    void readsLikeAVector();
    void sharesRecords();
    void isEqualByContent();
};

namespace {

SharedList<std::string> listed(std::initializer_list<const char*> texts)
{
    SharedList<std::string> list;
    for (const char* text : texts)
        list.push_back(text);
    return list;
}

} // namespace

void TestSharedList::readsLikeAVector()
{
    const auto list = listed({ "a", "bb", "ccc" });
    QCOMPARE(list.size(), std::size_t(3));
    QCOMPARE(list[1], std::string("bb"));
    const std::vector<std::string> copied(list.begin(), list.end());
    QCOMPARE(copied, (std::vector<std::string>{ "a", "bb", "ccc" }));
    const auto at = std::ranges::lower_bound(list, std::size_t(2), {}, &std::string::size);
    QCOMPARE(at - list.begin(), std::ptrdiff_t(1));
    QCOMPARE(at->size(), std::size_t(2));
    QCOMPARE(*(list.end() - 1), std::string("ccc"));
    QVERIFY(SharedList<int>().empty());
    QVERIFY(SharedList<int>().begin() == SharedList<int>().end());
}

void TestSharedList::sharesRecords()
{
    const auto list = listed({ "a", "b" });
    SharedList<std::string> edited;
    edited.share(list.record(0));
    edited.push_back("c");
    QCOMPARE(&edited[0], &list[0]);
    QCOMPARE(list[1], std::string("b"));
    QCOMPARE(edited[1], std::string("c"));
    const auto copy = edited;
    QCOMPARE(&copy[1], &edited[1]);
}

void TestSharedList::isEqualByContent()
{
    QVERIFY(listed({ "a", "b" }) == listed({ "a", "b" }));
    QVERIFY(listed({ "a", "b" }) != listed({ "a", "c" }));
    QVERIFY(listed({ "a" }) != listed({ "a", "b" }));
}

QTEST_GUILESS_MAIN(TestSharedList)
#include "test_shared_list.moc"
