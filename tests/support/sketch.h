#pragma once

#include "support/scheme.h"

#include <QByteArray>

#include <map>

namespace hz::testing {

/// A project drawn by a few words, with a MIL-STD-882E scheme and ids that are the same on every run:
///
///     C01 p=0.1 -> H01 all -> S01 T=1:500; C02 p=unknown -0.5-> H01
///     K01 p=0.2 status=verified guards C01->H01 H01->S01; C03 -> K01; G01 beta=0.1 groups C01 C02
///
/// Statements end with a semicolon or a line; what follows a # is not read.
///  - A node is its code, of which the letter says the kind: C cause, H hazard, S consequence, K control. It is made
///  where
///    it is first named. Behind the code stand its attributes, once or again.
///  - An attribute is FIELD=VALUE, with the fields of domain::fieldsOf() and their texts in files; a value with spaces
///  is
///    in quotes. p is short for likelihood; rating and judged take names and letters of the scheme. any, all,
///    eliminated and at-least=2 stand for themselves. Of a consequence, LETTER=SEVERITY:MAGNITUDE is an impact in a
///    category (T S P E), either part may be left out.
///  - An arrow is a link: -> or, with a chance, -0.5->, and -not-> where it is negated; both: -not:0.5->.
///  - guards puts a control on links that are drawn; groups makes a common-cause group of nodes.
///  - project FIELD=VALUE ... sets fields of the project.
///
/// A text that cannot be read ends the program and says where.
class Sketch {
public:
    explicit Sketch(const char* text = "", std::uint64_t seed = 11);

    /// Draws more on the same model.
    void draw(const char* text);

    /// By code, also of groups; ends the program where there is none.
    [[nodiscard]] Id operator[](const char* code) const;
    [[nodiscard]] Id link(const char* from, const char* to) const;
    [[nodiscard]] Id guard(const char* control, const char* from, const char* to) const;
    [[nodiscard]] Id impact(const char* consequence, std::size_t category = 0) const;
    [[nodiscard]] domain::Node node(const char* code) const { return *model.node((*this)[code]); }

    /// Changes a node, link, guard, ... in place: edit<Node>(id, [](Node& node) { ... }).
    template <typename E, typename Change> void edit(const Id& id, Change change)
    {
        E entity = *model.table<E>().find(id);
        change(entity);
        model.put(entity);
    }

    Ids ids;
    domain::Model model;
    SchemeIds scheme;

private:
    using Words = QList<QByteArray>;

    void statement(const QByteArray& text);
    void chain(const Words& words);
    void guards(const Words& words, qsizetype at);
    void groups(const Words& words, qsizetype at);
    Id nodeOf(const QByteArray& code);
    qsizetype attributes(const Id& node, const Words& words, qsizetype at);
    bool attribute(const Id& node, const QByteArray& word);
    bool setImpact(const Id& node, const QByteArray& letter, const QByteArray& value);
    [[nodiscard]] QByteArray named(const QByteArray& key, const QByteArray& value) const;
    void connect(const Id& from, const Id& to, QByteArray arrow);
    template <typename E> void set(const Id& id, const QByteArray& key, const QByteArray& text);
    [[noreturn]] void refuse(const QByteArray& why) const;

    std::map<QByteArray, Id> m_byCode;
    QByteArray m_statement;
};

} // namespace hz::testing
